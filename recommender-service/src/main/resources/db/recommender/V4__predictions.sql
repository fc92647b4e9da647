-- What was predicted of users, the last word of each day: a ranking learns from what was known then.
create table prediction (
  user_id           text        not null,
  day               date        not null,
  as_of             timestamptz not null,
  stage             text        not null,
  churn_probability real        not null,
  expected_orders   real        not null,
  expected_value    real        not null,
  item_ids          text[]      not null,
  item_scores       real[]      not null,
  primary key (user_id, day)
);
create index prediction_by_day on prediction (day);
