/** The newer calls about single checks. */

import { refuse } from '@bonafide/contract/errors.ts'
import type { AmlCheck, AmlCheckRequest } from '@bonafide/contract/partner/aml-checks.ts'
import type { AmlProfile } from '@bonafide/contract/partner/aml-profiles.ts'
import type { ScreeningRules } from '@bonafide/core/screening/subject.ts'
import { entryOfResource } from '@bonafide/core/screening/wire/resource-id.ts'
import type { Deps } from '../deps.ts'
import type { Partner } from '../http/auth.ts'
import { type Check, findCheck, insertCheck } from './check-store.ts'
import { checkView } from './check-views.ts'
import { newCheck } from './new-check.ts'
import { profileOf } from './profile.ts'
import { type ScreenDeps, type Screened, screen } from './screen.ts'
import { subjectOfInput } from './subjects.ts'
import { UNJUDGED } from './verdicts.ts'

/** Screens and keeps it. A search that cannot be made is kept too, as NOT_CHECKED. */
export async function createCheck(
  deps: ScreenDeps,
  { environmentId, settings }: Partner,
  request: AmlCheckRequest,
): Promise<AmlCheck> {
  const { clientId, services, userType, input } = request
  const subject = subjectOfInput(userType, input)
  const rules = rulesOf(request.filter, settings.aml)
  const isAsked = services?.includes('AML_CHECK') ?? true
  const screened = isAsked ? await screen(deps, environmentId, subject, rules) : NO_NEWS
  const check = newCheck(deps, { environmentId, clientId, scanRef: null, subject, rules, input }, screened)
  await insertCheck(deps.db, check)
  return checkView(check, null, UNJUDGED)
}

const NO_NEWS: Screened = { screening: null, problem: 'There is no source of news to search.' }

type Filter = AmlCheckRequest['filter']

/** A filter of persons or companies as the search wants it; what it does not say is as `usual`, the environment's rules. */
export function rulesOf(filter: Filter | null | undefined, usual: ScreeningRules): ScreeningRules {
  if (!filter) return usual
  const pepTiers = 'pepTiers' in filter ? filter.pepTiers : null
  const birthDateMatching = 'dateOfBirthMatching' in filter ? filter.dateOfBirthMatching : null
  return {
    ...usual,
    threshold: filter.threshold ?? usual.threshold,
    datasets: filter.datasets ?? usual.datasets,
    sanctionBodies: filter.sanctionBodies ?? usual.sanctionBodies,
    pepTiers: pepTiers ?? usual.pepTiers,
    birthDateMatching: birthDateMatching ?? usual.birthDateMatching,
  }
}

/** The entry behind a hit. Refuses NOT_FOUND for a check of others and for what it did not find. */
export async function profile(
  deps: Pick<Deps, 'db' | 'screener'>,
  environmentId: string,
  { id, profileId }: { id: string; profileId: string },
): Promise<AmlProfile> {
  const check = await findCheck(deps.db, environmentId, id)
  if (check === null) throw refuse('NOT_FOUND', `There is no check with id '${id}'.`)
  const { list, listTitle, entity } = hitOr404(check, profileId)
  const now = await deps.screener.entity(list, entity.id)
  const isInUse = (await deps.screener.lists()).some((one) => one.id === list)
  return profileOf(now ?? entity, { list, listTitle, isDeleted: isInUse && now === null })
}

/** The hit with that `resourceId`. Refuses NOT_FOUND. */
export function hitOr404({ screening }: Pick<Check, 'screening'>, profileId: string) {
  const entry = entryOfResource(profileId)
  const hit = screening?.hits.find(({ list, entity }) => list === entry?.list && entity.id === entry.id)
  if (hit === undefined) throw refuse('NOT_FOUND', `There is no hit with resourceId '${profileId}'.`)
  return hit
}
