-- The main path: who asks, what is verified, what was photographed, who is told.
-- JSON columns are parsed by their zod schema on every read.

create table environments (
  id text primary key,
  name text not null,
  kind text not null check (kind in ('DEV', 'TEST', 'DEMO', 'PROD')),
  settings jsonb not null,
  created_at timestamptz not null
);

create table api_keys (
  id uuid primary key,
  environment_id text not null references environments (id),
  key text not null unique,
  secret_hash bytea not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table users (
  id uuid primary key,
  email text not null unique,
  password_hash text not null,
  role text not null check (role in ('ADMIN', 'REVIEWER', 'VIEWER')),
  created_at timestamptz not null
);

create table user_sessions (
  token_hash bytea primary key,
  user_id uuid not null references users (id) on delete cascade,
  expires_at timestamptz not null
);

create table notifications (
  id uuid primary key,
  environment_id text not null references environments (id),
  name text not null,
  event text not null,
  url text not null,
  -- sealed with the master key
  signing_key bytea not null,
  active boolean not null,
  created_at timestamptz not null
);
create index notifications_by_event on notifications (environment_id, event);

create table verifications (
  scan_ref uuid primary key,
  environment_id text not null references environments (id),
  client_id text not null,
  external_ref text,
  auth_token text not null unique,
  digit_string text,
  -- the 32-byte key of this verification's files, wrapped by the master key; null before the first and once erased
  data_key bytea,
  stage text not null,
  stage_data jsonb not null,
  request jsonb not null,
  settings jsonb not null,
  chosen jsonb,
  client jsonb,
  observations jsonb,
  judgement jsonb,
  review jsonb,
  overall text not null,
  suspected boolean not null default false,
  person_name text,
  document_number text,
  -- when the sweep must look at it again; null when nothing is due
  due_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  opened_at timestamptz,
  -- when it went to be judged; null but while PROCESSING
  submitted_at timestamptz,
  finished_at timestamptz
);
create index verifications_newest on verifications (environment_id, created_at desc, scan_ref desc);
create index verifications_due on verifications (due_at) where due_at is not null;
create unique index verifications_digit_string on verifications (digit_string) where digit_string is not null;

create table captures (
  scan_ref uuid not null references verifications (scan_ref) on delete cascade,
  step text not null,
  attempt integer not null,
  -- encrypted JPEG and encrypted observation in the blob store
  blob_id text not null,
  observation_id text,
  source text not null,
  width integer not null,
  height integer not null,
  problems jsonb not null,
  created_at timestamptz not null,
  primary key (scan_ref, step)
);

create table timeline (
  id bigint generated always as identity primary key,
  scan_ref uuid not null references verifications (scan_ref) on delete cascade,
  at timestamptz not null,
  actor text not null,
  event text not null,
  detail text
);
create index timeline_of on timeline (scan_ref, id);

create table deliveries (
  id uuid primary key,
  environment_id text not null references environments (id),
  notification_id uuid references notifications (id) on delete set null,
  scan_ref uuid references verifications (scan_ref) on delete set null,
  event text not null,
  url text not null,
  -- sealed with the master key, kept so that a retry signs as the first attempt did
  signing_key bytea not null,
  -- the exact bytes to sign and send; emptied when the verification is erased
  body bytea not null,
  state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  attempt_count integer not null default 0,
  next_attempt_at timestamptz,
  created_at timestamptz not null
);
create index deliveries_of on deliveries (scan_ref);
create index deliveries_recent on deliveries (environment_id, created_at desc);
create index deliveries_due on deliveries (next_attempt_at) where state = 'PENDING';

create table delivery_attempts (
  id bigint generated always as identity primary key,
  delivery_id uuid not null references deliveries (id) on delete cascade,
  at timestamptz not null,
  status integer,
  error text,
  duration_ms integer not null,
  response_excerpt text
);
create index delivery_attempts_of on delivery_attempts (delivery_id, id);

-- What the built-in receiver at /demo/webhooks got, newest kept (see webhooks/demo.ts).
create table demo_receipts (
  id bigint generated always as identity primary key,
  received_at timestamptz not null,
  headers jsonb not null,
  body bytea not null
);
