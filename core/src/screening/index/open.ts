/** An index of names opened on its bytes. */
import { type Prepared, prepare, scoreEntity } from '../score-entity.ts'
import { type KeptFacts, type Scored, scoredOf } from './facts-kept.ts'
import { type Half, openHalf, section, textAt } from './half.ts'
import type { NameIndex, SearchRules } from './name-index.ts'
import { unpack } from './pack.ts'
import { type Searched, searchHalf } from './search.ts'
import { scratchFor } from './tally.ts'

/** Opens the bytes of buildIndex without copying; they may be shared between threads. */
export function openIndex(bytes: Uint8Array): NameIndex {
  const sections = unpack(bytes)
  const factBytes = section(sections, 'facts.bytes', Uint8Array)
  const factStarts = section(sections, 'facts.starts', Uint32Array)
  const factsOf = (row: number) =>
    // `as`: buildIndex wrote it.
    scoredOf(
      JSON.parse(textAt(factBytes, factStarts[row] as number, factStarts[row + 1] as number)) as KeptFacts,
    )
  const searched = (half: Half): Searched => ({ half, scratch: scratchFor(half), factsOf })
  const persons = searched(openHalf(sections, 'persons'))
  const others = searched(openHalf(sections, 'others'))
  return {
    entities: factStarts.length - 1,
    names: persons.half.names + others.half.names,
    search(subject, rules) {
      const prepared = prepare(subject)
      return searchHalf(subject.kind === 'PERSON' ? persons : others, prepared, rules).map(
        ({ row, score }) => ({
          row,
          score,
          explain: () => explained(prepared, factsOf(row), rules),
        }),
      )
    },
  }
}

function explained(prepared: Prepared, facts: Scored, { birthDateMatching }: SearchRules) {
  const found = scoreEntity(prepared, facts, birthDateMatching)
  if (found === null) throw new Error('an entity was found by a name that cannot be read')
  return found.explanation
}
