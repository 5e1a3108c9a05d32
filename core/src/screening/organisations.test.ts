import { describe, expect, it } from 'vitest'
import { ListedEntity } from './entity.ts'
import { scoreEntity } from './score-entity.ts'
import { DEFAULT_THRESHOLD, Subject } from './subject.ts'

function score(name: string, listed: string): number {
  const subject = Subject.parse({ kind: 'ORGANISATION', names: [{ full: name }] })
  const names = [{ full: listed, strength: 'primary' }]
  return (
    scoreEntity(subject, ListedEntity.parse({ id: '1', kind: 'ORGANISATION', names }), 'EXACT')?.score ?? 0
  )
}

describe('one company', () => {
  it.each([
    ['its legal form in full', 'Siemens Aktiengesellschaft', 'Siemens AG'],
    ['its legal form abbreviated with dots', 'Société Générale S.A.', 'Societe Generale SA'],
    ['without its legal form', 'Tactical Missiles', 'Tactical Missiles JSC'],
    [
      'another word order',
      'JSC Tactical Missiles Corporation',
      'Tactical Missiles Corporation Joint Stock Company',
    ],
    ['a slip', 'Aerocaribean Airlines', 'AEROCARIBBEAN AIRLINES'],
    ['in Cyrillic', 'Рособоронэкспорт', 'Rosoboroneksport OAO'],
    ['written as one', 'SiemensAG', 'Siemens AG'],
  ])('%s: %s is %s', (_, name, listed) =>
    expect(score(name, listed)).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD),
  )
})

describe('another company', () => {
  it.each([
    ['with the same legal form', 'Volkswagen AG', 'Siemens AG'],
    ['of the same trade', 'Bowne Localization, Inc.', 'Bowne Global Solutions, Inc.'],
    ['of the same kind', 'National Bank of Egypt', 'National Bank of Cuba'],
  ])('%s: %s is not %s', (_, name, listed) => expect(score(name, listed)).toBeLessThan(DEFAULT_THRESHOLD))
})
