-- What users did with items, each event once; position is the order of arrival.
create table interaction (
  position    bigint generated always as identity primary key,
  event_id    text        not null unique,
  user_id     text        not null,
  type        text        not null,
  occurred_at timestamptz not null,
  item_id     text        not null,
  quantity    int,
  price       numeric,
  order_id    text
);

create table catalogue_item (
  item_id   text    primary key,
  version   bigint  not null,
  name      text    not null,
  category  text,
  price     numeric,
  in_stock  boolean not null,
  listed_at timestamptz
);

-- The next offset to read of each partition, written in the transaction of the rows it led to.
create table consumed_offset (
  topic       text   not null,
  partition   int    not null,
  next_offset bigint not null,
  primary key (topic, partition)
);
