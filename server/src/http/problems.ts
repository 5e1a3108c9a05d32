/** zod issues → iDenfy's words: every problem of a body, each with its field, identifier and sentence. */
import type { FieldProblem } from '@bonafide/contract/errors.ts'
import type { z } from 'zod'

/** One entry per field, in the order of the schema. `value` is what was parsed, to tell missing from wrong. */
export function problemsOf(error: z.ZodError, value: unknown): FieldProblem[] {
  const problems = error.issues.map((issue) => problemOf(issue, value))
  return problems.filter(
    (problem, index) => problems.findIndex((other) => other.field === problem.field) === index,
  )
}

/** A problem in the wording all share. `what` completes "Field 'x' …". */
export function fieldProblem(field: string, what: string, identifier = 'BAD_VALUE'): FieldProblem {
  return { field, identifier, message: `Field '${field}' ${what}.` }
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): FieldProblem {
  const field = issue.path.join('.')
  if (field === '') return { field: '', identifier: 'BAD_VALUE', message: 'The body must be a JSON object.' }
  if (at(value, issue.path) === undefined || at(value, issue.path) === null) {
    return fieldProblem(field, 'is required', 'MISSING_VALUE')
  }
  return fieldProblem(
    field,
    issue.message.startsWith('must') ? issue.message : `is not valid: ${issue.message}`,
  )
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}
