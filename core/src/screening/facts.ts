/** What beside the name speaks for or against a hit, and by how many points. */
import { plainNumber } from '../compare/numbers.ts'
import { type BirthDateVerdict, compareBirthDates } from './birth-dates.ts'
import type { FactVerdict } from './hit.ts'
import type { Scored } from './index/facts-kept.ts'
import type { BirthDateMatching, Subject } from './subject.ts'

/** Points of 100. A full date that agrees is strong; one that is years away ends nearly every hit by name alone. */
const BIRTH_DATE = { AGREE_DAY: 5, AGREE: 3, TOLERATED: 0, NEAR: -5, APART: -30 } as const
const COUNTRY = { FOR: 2, AGAINST: -5 } as const
const SEX_AGAINST = -15
/** A number of the same kind of paper identifies: the hit stands whatever the name does, short of another name altogether. */
const NUMBER_FOR = 50

/** The verdicts of all facts that both sides know. */
export function factsFor(subject: Subject, entity: Scored, matching: BirthDateMatching): FactVerdict[] {
  return [
    ...birthDate(subject, entity, matching),
    ...sex(subject, entity),
    ...country(subject, entity),
    ...number(subject, entity),
  ]
}

function birthDate(
  { birthDate }: Subject,
  { birthDates }: Scored,
  matching: BirthDateMatching,
): FactVerdict[] {
  const found = compareBirthDates(birthDate, birthDates, matching)
  if (found === null || birthDate === null) return []
  const effect = found.verdict === 'AGREE' && found.isDay ? BIRTH_DATE.AGREE_DAY : BIRTH_DATE[found.verdict]
  return [
    {
      fact: 'BIRTH_DATE',
      verdict: VERDICTS[found.verdict],
      effect,
      subject: birthDate,
      listed: found.listed,
    },
  ]
}

const VERDICTS: Readonly<Record<BirthDateVerdict['verdict'], FactVerdict['verdict']>> = {
  AGREE: 'FOR',
  TOLERATED: 'NEUTRAL',
  NEAR: 'AGAINST',
  APART: 'AGAINST',
}

function sex(subject: Subject, entity: Scored): FactVerdict[] {
  if (subject.sex === null || entity.sex === null) return []
  const isSame = subject.sex === entity.sex
  const verdict = isSame ? 'NEUTRAL' : 'AGAINST'
  return [
    { fact: 'SEX', verdict, effect: isSame ? 0 : SEX_AGAINST, subject: subject.sex, listed: entity.sex },
  ]
}

/** Another nationality speaks against; a country of residence or birth that agrees takes that back. */
function country({ nationalities }: Subject, entity: Scored): FactVerdict[] {
  if (nationalities.length === 0 || entity.nationalities.length + entity.countries.length === 0) return []
  const isFor = nationalities.some(
    (one) => entity.nationalities.includes(one) || entity.countries.includes(one),
  )
  if (!isFor && entity.nationalities.length === 0) return []
  const listed = [...new Set([...entity.nationalities, ...entity.countries])].join(', ')
  const verdict = isFor ? 'FOR' : 'AGAINST'
  return [{ fact: 'COUNTRY', verdict, effect: COUNTRY[verdict], subject: nationalities.join(', '), listed }]
}

function number({ numbers }: Subject, entity: Scored): FactVerdict[] {
  for (const own of numbers)
    for (const listed of entity.numbers)
      if (isSameNumber(own, listed))
        return [
          { fact: 'NUMBER', verdict: 'FOR', effect: NUMBER_FOR, subject: own.number, listed: listed.number },
        ]
  return []
}

type Numbered = { number: string; country: string | null }

function isSameNumber(a: Numbered, b: Numbered): boolean {
  const plain = plainNumber(a.number)
  if (plain.length < 5 || plain !== plainNumber(b.number)) return false
  return a.country === null || b.country === null || a.country === b.country
}
