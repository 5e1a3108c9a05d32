/** The tables as Kysely sees them; schema.test.ts holds this against a migrated database. JSON is `unknown` until parsed. */
import type { ColumnType, Generated } from 'kysely'

type Json = ColumnType<unknown, string, string>
type Instant = ColumnType<Date, Date, Date>
type InstantOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>

export type Database = {
  environments: { id: string; name: string; kind: string; settings: Json; created_at: Instant }
  api_keys: {
    id: string
    environment_id: string
    key: string
    secret_hash: Bytes
    label: string
    created_at: Instant
    last_used_at: InstantOrNull
    revoked_at: InstantOrNull
  }
  users: { id: string; email: string; password_hash: string; role: string; created_at: Instant }
  user_sessions: { token_hash: Bytes; user_id: string; expires_at: Instant }
  notifications: {
    id: string
    environment_id: string
    name: string
    event: string
    url: string
    signing_key: Bytes
    active: boolean
    created_at: Instant
  }
  verifications: {
    scan_ref: string
    environment_id: string
    client_id: string
    external_ref: string | null
    auth_token: string
    digit_string: string | null
    data_key: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>
    stage: string
    stage_data: Json
    request: Json
    settings: Json
    chosen: ColumnType<unknown, string | null | undefined, string | null>
    client: ColumnType<unknown, string | null | undefined, string | null>
    observations: ColumnType<unknown, string | null | undefined, string | null>
    judgement: ColumnType<unknown, string | null | undefined, string | null>
    review: ColumnType<unknown, string | null | undefined, string | null>
    overall: string
    suspected: Generated<boolean>
    person_name: string | null
    document_number: string | null
    due_at: InstantOrNull
    version: Generated<number>
    created_at: Instant
    opened_at: InstantOrNull
    submitted_at: InstantOrNull
    finished_at: InstantOrNull
    listed: ColumnType<unknown, string | undefined, string>
  }
  captures: {
    scan_ref: string
    step: string
    attempt: number
    blob_id: string
    observation_id: string | null
    source: string
    width: number
    height: number
    problems: Json
    created_at: Instant
  }
  timeline: { id: Generated<string>; scan_ref: string; at: Instant; actor: string; event: string; detail: string | null }
  deliveries: {
    id: string
    environment_id: string
    notification_id: string | null
    scan_ref: string | null
    event: string
    url: string
    signing_key: Bytes
    body: Bytes
    state: string
    attempt_count: Generated<number>
    next_attempt_at: InstantOrNull
    created_at: Instant
  }
  delivery_attempts: {
    id: Generated<string>
    delivery_id: string
    at: Instant
    status: number | null
    error: string | null
    duration_ms: number
    response_excerpt: string | null
  }
  blocklist_entries: {
    id: string
    environment_id: string
    source: string
    scan_ref: string | null
    data_key: Bytes
    blob_id: string | null
    person: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>
    reason: string | null
    author: string
    created_at: Instant
    expires_at: InstantOrNull
  }
  face_templates: {
    id: string
    environment_id: string
    kind: string
    client_id: string | null
    scan_ref: string | null
    entry_id: string | null
    model: string
    template: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>
    change: string
    created_at: Instant
  }
  person_marks: {
    id: Generated<string>
    environment_id: string
    kind: string
    mark: Bytes
    client_id: string | null
    scan_ref: string | null
    entry_id: string | null
  }
  lists: {
    id: string
    title: string
    format: string
    sources: Json
    sanction_body: number | null
    datasets: Json
    every_hours: number | null
    current_version: string | null
    checked_at: InstantOrNull
    problem: string | null
    created_at: Instant
  }
  list_versions: {
    id: string
    list_id: string
    sha256: Bytes
    published: string | null
    entities: number
    names: number
    added: number
    changed: number
    removed: number
    changes: Json
    imported_at: Instant
  }
  aml_checks: {
    id: string
    environment_id: string
    client_id: string | null
    scan_ref: string | null
    user_type: string
    input: Json
    filter: Json
    subject: Json
    screening: ColumnType<unknown, string | null, string | null>
    problem: string | null
    checked_at: InstantOrNull
    created_at: Instant
  }
  aml_monitorings: {
    id: string
    environment_id: string
    check_id: string
    name: string
    country: string | null
    status: string
    is_subscribed: boolean
    tags: Json
    comment: string | null
    expires_at: Instant
    created_at: Instant
    change: string
  }
  aml_rescreens: {
    version_id: string
    finished_at: InstantOrNull
    subjects: Generated<number>
    alerts: Generated<number>
  }
  hit_verdicts: {
    id: string
    environment_id: string
    owner_kind: string
    owner_id: string
    list_id: string
    entity_id: string
    verdict: string
    author: string
    reason: string | null
    decided_at: Instant
  }
  whitelist_entries: {
    id: string
    environment_id: string
    subject_mark: Bytes
    subject_name: string
    list_id: string
    entity_id: string
    entity_name: string
    author: string
    reason: string | null
    created_at: Instant
    expires_at: InstantOrNull
  }
  demo_receipts: { id: Generated<string>; received_at: Instant; headers: Json; body: Bytes }
}
