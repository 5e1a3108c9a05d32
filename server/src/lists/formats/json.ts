/** A list of one's own as JSON: an array, or one object a line. */
import { type Dataset, ListedEntity, type ListedName } from '@bonafide/core/screening/entity.ts'
import { z } from 'zod'
import { countryOf } from './country.ts'
import { partsOf } from './csv.ts'
import { addName, addNumber, type Draft } from './draft.ts'
import { finish } from './finish.ts'
import { type ListFormat, ListUnreadable } from './format.ts'
import { type JsonRecord, jsonRecords, parseRecord } from './json-records.ts'
import { numberType } from './number-type.ts'
import { type OwnFields, ownEntry } from './own-entry.ts'

/**
 * The fields of `csv`, any of them an array; or `names` [{full, first, last, kind}], `dob`, `ids` and `programs` as
 * screening test sets have them; or ListedEntity itself, as an export of Bonafide's lists writes it.
 */
export const json: ListFormat = {
  name: 'json',
  about: 'your own list, as an array or JSON lines, with the fields of csv or of ListedEntity',
  datasets: ['POI'],
  async *read(sources, { datasets }) {
    for (const source of sources) {
      for await (const record of jsonRecords(source)) yield* entities(record, datasets)
    }
    return { published: null }
  },
}

function entities(record: JsonRecord, datasets: readonly Dataset[]): ListedEntity[] {
  const value = parseRecord(record)
  const whole = Whole.safeParse(value)
  if (whole.success) {
    const own = whole.data.datasets.length > 0 ? whole.data.datasets : [...datasets]
    return [{ ...whole.data, datasets: own }]
  }
  const said = fieldsOf(record, value)
  const named = Named.safeParse(value)
  if (!named.success) {
    throw new ListUnreadable(`${record.at}: names or ids of an unknown shape`, { cause: named.error })
  }
  const to = ownEntry(withFirstName(said, named.data.names), datasets)
  addNames(to, named.data.names)
  addNumbers(to, named.data)
  return finish(to)
}

/** With any other field it is not that shape, and read by the fields that it has. */
const Whole = ListedEntity.strict()

const OwnName = z.object({
  full: z.string().default(''),
  first: z.string().default(''),
  last: z.string().default(''),
  kind: z.string().default(''),
  strength: z.string().default(''),
})
type OwnName = z.infer<typeof OwnName>
const OwnNumber = z.union([
  z.string().transform((number) => ({ number, type: '', country: '' })),
  z.object({ number: z.string(), type: z.string().default(''), country: z.string().nullable().default('') }),
])
const Named = z.object({
  names: z.array(z.union([OwnName, z.string().transform((full) => OwnName.parse({ full }))])).default([]),
  ids: z.array(OwnNumber).default([]),
  numbers: z.array(OwnNumber).default([]),
})

/** Lets an entry with `names` only make its id of the first of them. */
function withFirstName(said: OwnFields, names: readonly OwnName[]): OwnFields {
  const one: OwnFields['one'] = (...asked) =>
    said.one(...asked) || (asked[0] === 'name' ? (names[0]?.full ?? '') : '')
  return { ...said, one }
}

function addNames(to: Draft, names: readonly OwnName[]): void {
  for (const [index, name] of names.entries()) {
    addName(to, strengthOf(name.kind || name.strength, index), name.full, name.first, name.last)
  }
}

function strengthOf(kind: string, index: number): ListedName['strength'] {
  if (/weak|low/i.test(kind)) return 'weak'
  return /primary/i.test(kind) || (kind === '' && index === 0) ? 'primary' : 'alias'
}

function addNumbers(to: Draft, { ids, numbers }: z.infer<typeof Named>): void {
  for (const { number, type, country } of [...ids, ...numbers]) {
    addNumber(to, numberType(type), number, countryOf(country ?? ''))
  }
}

function fieldsOf({ at }: JsonRecord, value: Record<string, unknown>): OwnFields {
  const all = (names: readonly string[]) =>
    names.map((name) => value[name]).find((found) => found != null) ?? ''
  return {
    at,
    one: (...names) => textsOf(all(names))[0] ?? '',
    several: (...names) => {
      const found = all(names)
      return Array.isArray(found) ? textsOf(found) : textsOf(found).flatMap(partsOf)
    },
  }
}

/** Texts and numbers of a value or an array of them. */
function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((each) =>
    typeof each === 'string' || typeof each === 'number' ? [String(each)] : [],
  )
}
