create table sweep (
  id            text primary key,
  started_at    timestamptz not null,
  shards        int not null,
  model_version text,
  finished_at   timestamptz,
  scores        text
);
comment on table sweep is 'Every time that all users were scored anew; a later one makes those before it needless.';
comment on column sweep.model_version is 'In use when it began; absent where rules answered.';
comment on column sweep.scores is 'As JSON: how the scores were distributed at its end.';

create index sweep_by_start on sweep (started_at desc, id desc);

create table sweep_shard (
  sweep text not null references sweep on delete cascade,
  shard int not null,
  users bigint not null,
  tally text not null,
  primary key (sweep, shard)
);
comment on table sweep_shard is 'The shards that are done.';
comment on column sweep_shard.tally is 'As JSON: how many users were in which bin of which feature.';

create table backtest (
  week       text primary key,
  version    text,
  comparison text
);
comment on table backtest is 'How the model in use compared with rules on a window that it had not seen, a row a week.';
comment on column backtest.comparison is 'As JSON; absent while it is being made, and where there was no such window.';
