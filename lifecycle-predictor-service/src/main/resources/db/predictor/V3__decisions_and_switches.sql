create table model_decision (
  version    text primary key references model,
  decided_at timestamptz not null,
  promoted   boolean not null,
  why        text not null,
  comparison text
);
comment on table model_decision is 'Whether each model was to be put to use by rule, and why.';
comment on column model_decision.comparison is 'As JSON: the figures of both models on the window; absent where there was nothing to compare.';

create table model_switch (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  version  text not null,
  previous text,
  cause    text not null,
  caller   text not null
);
comment on table model_switch is 'Every time that another model was put to use: by rule, by override or by rollback, and by whom.';
