-- What a retention dashboard asks for. Days and months are UTC; an order is a day with a purchase.

create view order_day as
    select user_id,
           (occurred_at at time zone 'UTC')::date as day,
           count(*)                               as lines,
           sum(quantity * price)                  as spend
    from behavior_event
    where type = 'ITEM_PURCHASED'
    group by 1, 2;

comment on view order_day is 'One row for each user and day with a purchase.';

create view cohort_retention as
    with active_month as (
        select distinct user_id, date_trunc('month', day)::date as month from order_day
    ), member as (
        select user_id, min(month) as cohort from active_month group by user_id
    ), seen as (
        select cohort,
               ((extract(year from month) - extract(year from cohort)) * 12
                   + extract(month from month) - extract(month from cohort))::int as month_number,
               count(*) as users
        from active_month join member using (user_id)
        group by 1, 2
    )
    select cohort,
           month_number,
           users,
           users / first_value(users) over (partition by cohort order by month_number)::double precision
               as share
    from seen;

comment on view cohort_retention is
    'Of the users who first bought in a month (cohort), how many bought month_number months later.';

create view daily_activity as
    select (occurred_at at time zone 'UTC')::date                           as day,
           count(distinct user_id)                                          as active_users,
           count(distinct user_id) filter (where type = 'ITEM_PURCHASED')   as ordering_users,
           count(*)                                                         as events,
           coalesce(sum(quantity * price) filter (where type = 'ITEM_PURCHASED'), 0) as revenue
    from behavior_event
    group by 1;

comment on view daily_activity is 'One row a day: users seen, users who bought, events, revenue.';

create view new_and_returning as
    select day,
           count(*) filter (where earlier = 0) as first_orders,
           count(*) filter (where earlier > 0) as repeat_orders
    from (select day, row_number() over (partition by user_id order by day) - 1 as earlier
          from order_day) numbered
    group by 1;

comment on view new_and_returning is 'One row a day: orders of users who never bought before, and others.';
