/** Dashboard users and their cookie sessions. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Role } from '@bonafide/contract/dashboard/sign-in.ts'
import type { Db } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import type { Reviewer } from '../http/auth.ts'
import { checkPassword, hashPassword } from './passwords.ts'

type UserDeps = Pick<Deps, 'db' | 'now'>

export const SESSION_SECONDS = 12 * 3600 // a working day; signing in again is cheaper than a forgotten browser

/** Creates a user, or gives an existing one a new password and role. */
export async function saveUser(
  { db, now }: UserDeps,
  email: string,
  password: string,
  role: Role,
): Promise<void> {
  const password_hash = await hashPassword(password)
  await db
    .insertInto('users')
    .values({ id: randomUUID(), email: email.toLowerCase(), password_hash, role, created_at: now() })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ password_hash, role }))
    .execute()
}

export function listUsers(db: Db) {
  return db.selectFrom('users').select(['email', 'role', 'created_at']).orderBy('created_at').execute()
}

/** Removes a user and their sessions; false when there is none. */
export async function removeUser(db: Db, email: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('users')
    .where('email', '=', email.toLowerCase())
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

const NOBODY = 'scrypt$32768$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='

/** The user and a fresh session token, or null. An unknown e-mail takes as long as a wrong password. */
export async function startSession(
  { db, now }: UserDeps,
  email: string,
  password: string,
): Promise<{ reviewer: Reviewer; token: string } | null> {
  const user = await db
    .selectFrom('users')
    .selectAll()
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  const isRight = await checkPassword(password, user?.password_hash ?? NOBODY)
  if (user === undefined || !isRight) return null
  const token = randomBytes(32).toString('base64url')
  const expires_at = new Date(now().getTime() + SESSION_SECONDS * 1000)
  await db.deleteFrom('user_sessions').where('expires_at', '<', now()).execute()
  await db
    .insertInto('user_sessions')
    .values({ token_hash: hash(token), user_id: user.id, expires_at })
    .execute()
  return { reviewer: { id: user.id, email: user.email, role: Role.parse(user.role) }, token }
}

/** Whose session it is; null when unknown or over. */
export async function findSession({ db, now }: UserDeps, token: string): Promise<Reviewer | null> {
  const row = await db
    .selectFrom('user_sessions')
    .innerJoin('users', 'users.id', 'user_sessions.user_id')
    .select(['users.id', 'users.email', 'users.role'])
    .where('token_hash', '=', hash(token))
    .where('expires_at', '>', now())
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, email: row.email, role: Role.parse(row.role) }
}

export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('user_sessions').where('token_hash', '=', hash(token)).execute()
}

const hash = (token: string): Buffer => createHash('sha256').update(token).digest()
