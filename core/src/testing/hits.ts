/** Builders of listed entities and hits, overridden by what the test is about. */
import { ListedEntity } from '../screening/entity.ts'
import { type Explanation, Hit, type Screening } from '../screening/hit.ts'

/** A person on a list. */
export function anEntity(over: Partial<ListedEntity> = {}): ListedEntity {
  const names = [{ full: 'Zebulon Quartermaine', strength: 'primary' }]
  return ListedEntity.parse({ id: '1', kind: 'PERSON', names, ...over })
}

/** Two words of each side, equal. */
export function anExplanation(over: Partial<Explanation> = {}): Explanation {
  const words = ['Zebulon', 'Quartermaine']
  return {
    subjectName: words.join(' '),
    listedName: words.join(' '),
    subjectWords: words,
    listedWords: words,
    pairs: [0, 1].map((at) => ({ subject: [at], listed: [at], kind: 'EQUAL', similarity: 1 })),
    facts: [],
    nameScore: 100,
    ...over,
  }
}

/** A sanctioned person, unless `entity` says otherwise. */
export function aHit({
  entity,
  ...over
}: Partial<Omit<Hit, 'entity'>> & { entity?: Partial<ListedEntity> } = {}): Hit {
  return Hit.parse({
    list: 'own',
    listTitle: 'Own list',
    version: 'v1',
    sanctionBody: null,
    score: 100,
    entity: anEntity({ datasets: ['SAN_CURRENT'], ...entity }),
    explanation: anExplanation(),
    whitelisted: false,
    ...over,
  })
}

/** What a screening found. */
export function aScreening(hits: readonly Hit[] = [], more = 0): Screening {
  return { hits: [...hits], more, lists: [{ list: 'own', version: 'v1' }] }
}
