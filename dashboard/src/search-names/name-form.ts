/** The form of the screening page: as it is held, as the address bar holds it, as it is sent. */
import type { NameSearch } from '@bonafide/contract/dashboard/screening.ts'
import { Dataset, PepTier } from '@bonafide/core/screening/entity.ts'
import { BirthDateMatching, DEFAULT_THRESHOLD } from '@bonafide/core/screening/subject.ts'
import type { z } from 'zod'
import type { NamesSearch } from '../search.ts'

/** Texts are as typed, empty where not known. Lists that are empty narrow nothing. */
export type NameForm = {
  kind: NameSearch['kind']
  apart: boolean
  name: string
  given: string
  family: string
  birthDate: string
  sex: string
  nationality: string
  number: string
  threshold: number
  birthDateMatching: string
  datasets: readonly string[]
  pepTiers: readonly string[]
  lists: readonly string[]
}

const USUAL_MATCHING = BirthDateMatching.enum.EXACT

/** The form that an address describes; whose name it is, nobody knows yet. */
export function formOf(search: NamesSearch): NameForm {
  return {
    kind: search.kind ?? 'PERSON',
    apart: search.apart ?? false,
    name: '',
    given: '',
    family: '',
    birthDate: search.birthDate ?? '',
    sex: search.sex ?? '',
    nationality: search.nationality ?? '',
    number: '',
    threshold: search.threshold ?? DEFAULT_THRESHOLD,
    birthDateMatching: search.birthDateMatching ?? USUAL_MATCHING,
    datasets: search.datasets ?? [],
    pepTiers: search.pepTiers ?? [],
    lists: search.lists ?? [],
  }
}

/** What of the form may stand in an address: everything but names and numbers, and nothing that is as usual. */
export function searchOf(form: NameForm): Omit<NamesSearch, 'environment'> {
  return {
    kind: form.kind === 'PERSON' ? undefined : form.kind,
    apart: form.apart || undefined,
    birthDate: form.birthDate.trim() || undefined,
    sex: sexOf(form.sex) ?? undefined,
    nationality: form.nationality.trim() || undefined,
    threshold: form.threshold === DEFAULT_THRESHOLD ? undefined : form.threshold,
    birthDateMatching:
      form.birthDateMatching === USUAL_MATCHING ? undefined : matchingOf(form.birthDateMatching),
    datasets: some(datasetsOf(form)),
    pepTiers: some(tiersOf(form)),
    lists: some(form.lists),
  }
}

/** What is sent. A company has neither parts of a name, nor a sex, nor a birthday, whatever stood in those fields before. */
export function bodyOf(form: NameForm, environment: string): z.input<typeof NameSearch> {
  const isPerson = form.kind === 'PERSON'
  return {
    environment,
    kind: form.kind,
    ...nameOf(form),
    birthDate: isPerson ? known(form.birthDate) : null,
    sex: isPerson ? sexOf(form.sex) : null,
    nationality: known(form.nationality)?.toUpperCase() ?? null,
    number: known(form.number),
    threshold: form.threshold,
    datasets: datasetsOf(form),
    pepTiers: tiersOf(form),
    birthDateMatching: matchingOf(form.birthDateMatching),
    lists: [...form.lists],
  }
}

/** How many of the rules under "More rules" are not as usual. */
export function moreRules(form: NameForm): number {
  const { birthDateMatching, datasets, pepTiers, lists } = searchOf(form)
  return [birthDateMatching, datasets, pepTiers, lists].filter((rule) => rule !== undefined).length
}

function nameOf({ kind, apart, ...form }: NameForm) {
  if (kind !== 'PERSON' || !apart) return { name: form.name.trim() }
  const [given, family] = [form.given.trim(), form.family.trim()]
  return {
    name: [given, family].filter((part) => part !== '').join(' '),
    ...(given === '' ? {} : { given }),
    ...(family === '' ? {} : { family }),
  }
}

const known = (text: string) => (text.trim() === '' ? null : text.trim())
const sexOf = (text: string) => (text === 'MALE' || text === 'FEMALE' ? text : null)
const matchingOf = (text: string) => BirthDateMatching.catch(USUAL_MATCHING).parse(text)
const datasetsOf = ({ datasets }: NameForm) => Dataset.options.filter((one) => datasets.includes(one))
const tiersOf = ({ pepTiers }: NameForm) => PepTier.options.filter((one) => pepTiers.includes(one))
const some = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list])
