-- Lists of names (public data, files in DATA_DIR/lists), what was found on them, and who is watched for it.

create table lists (
  -- short name given by the operator: ofac-sdn
  id text primary key,
  title text not null,
  format text not null,
  -- JSON array of addresses and paths
  sources jsonb not null,
  -- number of the publisher (docs/screening.md); null: none
  sanction_body integer,
  -- data sets of entries that do not say theirs
  datasets jsonb not null default '[]',
  -- hours between two looks at the sources; null: only when told
  every_hours integer,
  current_version uuid,
  checked_at timestamptz,
  -- why the last look failed; null: it did not
  problem text,
  created_at timestamptz not null
);

create table list_versions (
  id uuid primary key,
  list_id text not null references lists (id) on delete cascade,
  -- of the source bytes, in the order of the sources
  sha256 bytea not null,
  -- what the publisher dates it, if it says so
  published text,
  entities integer not null,
  names integer not null,
  added integer not null,
  changed integer not null,
  removed integer not null,
  -- what changed against the version before: {"added": [ids], "changed": [ids], "removed": [ids]}
  changes jsonb not null,
  imported_at timestamptz not null
);
create index list_versions_of on list_versions (list_id, imported_at desc);

create table aml_checks (
  id uuid primary key,
  environment_id text not null references environments (id),
  client_id text,
  -- the verification that it was made for; null: asked by itself
  scan_ref uuid references verifications (scan_ref) on delete cascade,
  user_type text not null check (user_type in ('PERSON', 'COMPANY')),
  input jsonb not null,
  filter jsonb not null,
  -- the subject, as it was screened (core/screening/subject.ts)
  subject jsonb not null,
  -- the screening (core/screening/hit.ts); null: it could not be made, see problem
  screening jsonb,
  problem text,
  checked_at timestamptz,
  created_at timestamptz not null
);
create index aml_checks_newest on aml_checks (environment_id, created_at desc, id desc);
create index aml_checks_of on aml_checks (scan_ref);

create table aml_monitorings (
  id uuid primary key,
  environment_id text not null references environments (id),
  -- what was asked and what was last found
  check_id uuid not null references aml_checks (id),
  name text not null,
  country text,
  status text not null check (status in ('ACTIVE', 'ALERT', 'PENDING', 'STOPPED')),
  is_subscribed boolean not null,
  tags jsonb not null default '[]',
  comment text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  -- counts every change of what is watched, so that an index of the subjects can catch up
  change bigint not null
);
create index aml_monitorings_newest on aml_monitorings (environment_id, created_at desc, id desc);
create unique index aml_monitorings_changes on aml_monitorings (change);
create index aml_monitorings_due on aml_monitorings (expires_at) where status <> 'STOPPED';

-- Which changes of a list have been held against the watched subjects: a row of its own, so that a crash repeats it.
create table aml_rescreens (
  version_id uuid primary key references list_versions (id) on delete cascade,
  finished_at timestamptz,
  subjects integer not null default 0,
  alerts integer not null default 0
);

-- What a human said of one hit, for one verification, check or monitoring.
create table hit_verdicts (
  id uuid primary key,
  environment_id text not null references environments (id),
  owner_kind text not null check (owner_kind in ('VERIFICATION', 'CHECK', 'MONITORING')),
  owner_id uuid not null,
  list_id text not null,
  entity_id text not null,
  verdict text not null check (verdict in ('TRUE_POSITIVE', 'FALSE_POSITIVE')),
  author text not null,
  reason text,
  decided_at timestamptz not null
);
create unique index hit_verdicts_of on hit_verdicts (owner_kind, owner_id, list_id, entity_id);

-- "This person is not that entry": holds for the environment, whatever version the list has, until it ends.
create table whitelist_entries (
  id uuid primary key,
  environment_id text not null references environments (id),
  -- keyed hash of the subject: equal names and date of birth, equal mark
  subject_mark bytea not null,
  subject_name text not null,
  list_id text not null,
  entity_id text not null,
  entity_name text not null,
  author text not null,
  reason text,
  created_at timestamptz not null,
  expires_at timestamptz
);
create unique index whitelist_entries_of on whitelist_entries (environment_id, subject_mark, list_id, entity_id);
