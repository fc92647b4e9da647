create table prediction (
  user_id           text primary key,
  stage             text not null,
  churn_probability double precision not null,
  churn_band        text not null,
  expected_orders   double precision not null,
  expected_value    double precision not null,
  sequence_version  bigint not null,
  as_of             timestamptz not null,
  method            text not null,
  model_version     text,
  payload           jsonb not null
);
comment on table prediction is 'One prediction a user, the newest; a newer one is never replaced by an older one.';
comment on column prediction.model_version is 'The model in use when the user was scored, also where rules answered; absent where there was none.';
comment on column prediction.payload is 'The prediction as it was published.';

create index prediction_by_churn on prediction (churn_probability desc, user_id);
create index prediction_by_stage on prediction (stage, churn_probability desc, user_id);

create table stage_change (
  user_id    text not null,
  since      timestamptz not null,
  to_stage   text not null,
  from_stage text,
  primary key (user_id, since, to_stage)
);
comment on table stage_change is 'Every change of stage, as it was published.';

create index stage_change_by_time on stage_change (since);

create table model (
  version           text primary key,
  trained_at        timestamptz not null,
  horizon_days      int not null,
  auc               double precision,
  calibration_error double precision,
  provenance        text not null,
  active            boolean not null default false
);
comment on table model is 'The models there are; the artefact of each lies in the models directory under its version.';

comment on column model.provenance is 'As JSON: data, split, seed, settings, encoder and all metrics.';

create unique index model_active on model (active) where active;
