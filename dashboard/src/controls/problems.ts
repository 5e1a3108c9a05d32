/** The server's problems, each at the field it is about. */
import { ApiError } from '@bonafide/contract/client.ts'

export type Problems = {
  of: (field: string) => string | undefined
  /** At least one field shows its problem, so no general notice is needed. */
  isPlaced: boolean
}

export function problemsOf(error: unknown): Problems {
  const list = error instanceof ApiError ? (error.body?.errors ?? []) : []
  const byField = new Map(list.map((problem) => [lastPart(problem.field), problem.message]))
  return { of: (field) => byField.get(field), isPlaced: list.length > 0 }
}

const lastPart = (path: string) => path.split('.').at(-1) ?? path
