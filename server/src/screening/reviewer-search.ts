/** The page that tries a name: searched like any other, and forgotten. */
import type { NameSearch, ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import { findEnvironment } from '../partners/environments.ts'
import { screeningView } from './reviewer-view.ts'
import { type ScreenDeps, screen } from './screen.ts'

/** `milliseconds`: the search alone. Without lists the answer is a problem and its view has no hits. */
export async function searchNames(
  deps: ScreenDeps,
  asked: NameSearch,
): Promise<{ screening: ScreeningView; milliseconds: number }> {
  const environment = await findEnvironment(deps.db, asked.environment)
  if (environment === null) throw refuse('NOT_FOUND', 'There is no such environment.')
  const { environmentId, settings } = environment
  const subject = subjectOf(asked)
  const rules = rulesOver(settings.aml, asked)
  const started = performance.now()
  const screened = await screen(deps, environmentId, subject, rules)
  const milliseconds = performance.now() - started
  const found = { environmentId, subject, rules, checkedAt: deps.now().toISOString(), ...screened }
  return { screening: await screeningView(deps, found, new Map()), milliseconds }
}

function subjectOf({ kind, birthDate, sex, nationality, number, ...asked }: NameSearch): Subject {
  const full = asked.name.trim()
  if (full === '') throw refuse('BAD_VALUE', "Field 'name' must not be blank.")
  const [given, family] = [asked.given?.trim(), asked.family?.trim()]
  return {
    kind,
    names: [given && family ? { full, given, family } : { full }],
    birthDate,
    sex,
    nationalities: nationality === null ? [] : [nationality.toUpperCase()],
    numbers: number === null || number.trim() === '' ? [] : [{ number: number.trim(), country: null }],
  }
}

/** What is not said is as the environment has it. */
function rulesOver(usual: ScreeningRules, asked: NameSearch): ScreeningRules {
  return {
    ...usual,
    threshold: asked.threshold ?? usual.threshold,
    datasets: asked.datasets ?? usual.datasets,
    pepTiers: asked.pepTiers ?? usual.pepTiers,
    birthDateMatching: asked.birthDateMatching ?? usual.birthDateMatching,
    lists: asked.lists ?? usual.lists,
  }
}
