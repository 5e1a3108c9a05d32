/** Reads the body of /fraud/check: every problem of it at once, or the one item with what it is asked for. */
import { type FieldProblem, refuse } from '@bonafide/contract/errors.ts'
import { type FraudCheckItem, FraudCheckRequest } from '@bonafide/contract/partner/aml-fraud-check.ts'
import { fieldProblem, problemsOf } from '../http/problems.ts'

export type FraudCheck = Omit<FraudCheckRequest, 'data'> & { item: FraudCheckItem }

/** Refuses with every problem; a wrong number of items has iDenfy's own sentence. */
export function readFraudCheck(raw: unknown): FraudCheck {
  const said = saidIn(raw)
  if (said !== null && said.data.length !== 1)
    throw refuse('VALIDATION_ERROR', 'Incorrect request: data length must be 1')
  const parsed = FraudCheckRequest.safeParse(raw ?? {})
  const wrong = parsed.success ? [] : problemsOf(parsed.error, raw ?? {})
  const problems = [...wrong, ...(said === null ? [] : missing(said))]
  const [item] = parsed.data?.data ?? []
  if (problems.length > 0 || !parsed.success || item === undefined) throw refusal(problems)
  return { ...parsed.data, item }
}

function refusal(problems: readonly FieldProblem[]) {
  const isMissing = problems.some(({ identifier }) => identifier === 'MISSING_VALUE')
  const text = problems.map(({ message }) => message).join(' ')
  return refuse(isMissing ? 'MISSING_VALUE' : 'BAD_VALUE', text, problems)
}

type Said = { mode: unknown; services: unknown[]; data: unknown[] }

/** What is said, whether it is right or not; null: not enough to tell what else is missing. */
function saidIn(raw: unknown): Said | null {
  if (typeof raw !== 'object' || raw === null) return null
  const mode = Reflect.get(raw, 'mode')
  const services: unknown = Reflect.get(raw, 'services')
  const data: unknown = Reflect.get(raw, 'data')
  return Array.isArray(services) && Array.isArray(data) ? { mode, services, data } : null
}

/** What the services asked for cannot do without. */
function missing({ mode, services, data: [item] }: Said): FieldProblem[] {
  const isAbsent = (name: string) =>
    typeof item !== 'object' || item === null || (Reflect.get(item, name) ?? null) === null
  const who = mode === 'IDENTIFICATION' ? ['scanRef'] : ['name']
  const needed = [
    ...(services.includes('AML') ? who : []),
    ...(services.includes('COMPANY') ? ['companyName'] : []),
    ...(services.includes('LID') ? (mode === 'IDENTIFICATION' ? ['scanRef'] : ['number', 'country']) : []),
  ]
  return [...new Set(needed)]
    .filter(isAbsent)
    .map((name) => fieldProblem(`data.0.${name}`, 'is required', 'MISSING_VALUE'))
}
