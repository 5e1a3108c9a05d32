-- Faces and data seen before, and the blocklists. A template is biometric data: always sealed, never a plain column.

create table blocklist_entries (
  id uuid primary key,
  environment_id text not null references environments (id),
  source text not null check (source in ('SELFIE', 'DOCUMENT', 'DOCUMENT_INFO')),
  -- the session that it was made of, erased since or not; null: added from a photo or by hand
  scan_ref uuid references verifications (scan_ref) on delete set null,
  -- the entry's own 32-byte key, wrapped by the master key
  data_key bytea not null,
  -- sealed JPEG of the face
  blob_id text,
  -- sealed JSON of the listed data
  person bytea,
  reason text,
  author text not null,
  created_at timestamptz not null,
  expires_at timestamptz
);
create index blocklist_entries_newest on blocklist_entries (environment_id, source, created_at desc, id desc);
create unique index blocklist_entries_of on blocklist_entries (scan_ref, source) where scan_ref is not null;
create index blocklist_entries_due on blocklist_entries (expires_at) where expires_at is not null;

create table face_templates (
  id uuid primary key,
  environment_id text not null references environments (id),
  kind text not null check (kind in ('SELFIE', 'PORTRAIT', 'LISTED')),
  client_id text,
  scan_ref uuid references verifications (scan_ref) on delete cascade,
  entry_id uuid references blocklist_entries (id) on delete set null,
  -- templates of different models must never be compared
  model text not null,
  -- sealed float32 numbers; null once it must be forgotten, so that other processes hear of it
  template bytea,
  -- counts every change of the environment's templates; taken under a lock, so that none is passed over
  change bigint not null,
  created_at timestamptz not null
);
create unique index face_templates_changes on face_templates (environment_id, change);
create index face_templates_of on face_templates (scan_ref);
create index face_templates_entry on face_templates (entry_id);

-- Keyed hashes of personal data: equal data, equal hash, and nothing to read in it.
create table person_marks (
  id bigint generated always as identity primary key,
  environment_id text not null references environments (id),
  kind text not null check (kind in ('DOCUMENT_NUMBER', 'PERSONAL_NUMBER', 'NAME_AND_BIRTH')),
  mark bytea not null,
  client_id text,
  scan_ref uuid references verifications (scan_ref) on delete cascade,
  entry_id uuid references blocklist_entries (id) on delete cascade
);
create index person_marks_same on person_marks (environment_id, mark);
create index person_marks_of on person_marks (scan_ref);

-- FACE_IN_BLACKLIST and its like: which entries were made of this session.
alter table verifications add column listed jsonb not null default '[]';
