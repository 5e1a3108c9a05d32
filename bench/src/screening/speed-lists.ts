/** Lists of a given size, made of those at hand. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { nameMaker, seededRandom } from './made-up-names.ts'
import { readFiles } from './read-list.ts'

/** The list with further ones from DIR/names, those of their names that it does not have, until it has so many names. */
export async function paddedList(
  entities: readonly ListedEntity[],
  names: number,
  data: string,
): Promise<ListedEntity[]> {
  const padded = [...entities]
  const known = new Set(entities.flatMap((entity) => entity.names.map(({ full }) => full)))
  let count = namesOf(entities)
  for (const entity of await othersAtHand(join(data, 'names'))) {
    const fresh = entity.names.filter(({ full }) => !known.has(full))
    if (fresh.length === 0 || count >= names) continue
    for (const { full } of fresh) known.add(full)
    padded.push({ ...entity, names: fresh })
    count += fresh.length
  }
  return count >= names ? padded : multipliedList(padded, names)
}

async function othersAtHand(folder: string): Promise<ListedEntity[]> {
  const un = [join(folder, 'UN_consolidated.xml')]
  const ofac = ['sdn.csv', 'alt.csv', 'add.csv'].map((file) => join(folder, 'ofac', file))
  return [
    ...(un.every(existsSync) ? await readFiles('un-xml', un) : []),
    ...(ofac.every(existsSync) ? await readFiles('ofac-csv', ofac) : []),
  ]
}

/** The list with made-up people of one to three names each behind it, until it has so many names. */
export function multipliedList(entities: readonly ListedEntity[], names: number): ListedEntity[] {
  const random = seededRandom()
  const make = nameMaker(wordsOfPersons(entities), random)
  const multiplied = [...entities]
  for (let count = namesOf(entities); count < names; ) {
    const own = Array.from({ length: 1 + Math.floor(random() * 3) }, make)
    multiplied.push({
      ...NOBODY,
      id: `made-up:${multiplied.length}`,
      names: own.map((full, at) => ({ full, strength: at === 0 ? 'primary' : 'alias' })),
      birthDates: [`${1930 + Math.floor(random() * 70)}`],
    })
    count += own.length
  }
  return multiplied
}

const NOBODY = ListedEntity.parse({ id: 'x', kind: 'PERSON', names: [{ full: 'x', strength: 'primary' }] })

export function namesOf(entities: readonly ListedEntity[]): number {
  return entities.reduce((sum, { names }) => sum + names.length, 0)
}

function wordsOfPersons(entities: readonly ListedEntity[]): string[] {
  const persons = entities.filter(({ kind }) => kind === 'PERSON')
  return persons.flatMap(({ names }) =>
    names.flatMap(({ full }) => wordsOf(full).filter((word) => word.length > 1)),
  )
}

/** Different words of all names, however they are written. */
export function distinctWords(entities: readonly ListedEntity[]): number {
  const words = new Set<string>()
  for (const { names } of entities)
    for (const { full } of names) for (const word of wordsOf(full)) words.add(word.toLowerCase())
  return words.size
}

const wordsOf = (name: string) => name.split(/[\s,]+/).filter(Boolean)
