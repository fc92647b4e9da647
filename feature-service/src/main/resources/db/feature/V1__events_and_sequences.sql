-- Every event once. The key stands apart because the events are partitioned by month, and an id
-- that comes again with another time would land in another partition and be taken for new.
create table event_key (
    event_id text collate "C" primary key
);

create table behavior_event (
    user_id           text collate "C" not null,
    occurred_at       timestamptz      not null,
    event_id          text collate "C" not null,
    accepted_at       timestamptz      not null,
    type              text             not null,
    item_id           text collate "C",
    quantity          integer,
    price             numeric,
    order_id          text,
    session_id        text,
    recommendation_id text,
    context           jsonb,
    -- the order of a user's sequence
    primary key (user_id, occurred_at, event_id)
) partition by range (occurred_at);

comment on table behavior_event is 'What users did, every event once, one partition a month (UTC).';

create table user_sequence (
    user_id     text collate "C" primary key,
    version     bigint      not null,
    accepted_at timestamptz not null,
    -- from md5 because it is the same on every version of Postgres
    shard_key   integer     not null
        generated always as ((('x' || substr(md5(user_id), 1, 7))::bit(28))::integer) stored
) with (fillfactor = 80);

comment on table user_sequence is 'One row a user; the version grows with every batch that adds events.';

-- Batches whose changes may not have reached Kafka yet: written with the rows, deleted once Kafka
-- has acknowledged, read again after a crash.
create table unannounced_batch (
    batch_id  bigint generated always as identity primary key,
    stored_at timestamptz not null default clock_timestamp(),
    user_ids  text[]      not null
);

create table consumed_offset (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);

create table item (
    item_id  text collate "C" primary key,
    category text
);

create table user_trait (
    user_id             text collate "C" primary key,
    acquisition_cost    numeric,
    acquisition_channel text,
    consented           boolean,
    traits              jsonb not null
);
