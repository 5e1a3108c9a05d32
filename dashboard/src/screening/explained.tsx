import type { Explanation } from '@bonafide/core/screening/hit.ts'
import { usePersonal } from '../case/reveal.ts'
import { short } from '../case/scale.tsx'
import { t } from '../locales/t.ts'
import { type Column, columnsOf, isReordered, type Placed } from './columns.ts'
import { ALONE_BOX, pairLooks } from './pair-look.ts'

/** Two names word against word: what belongs together and why, and what stands alone. Read aloud it is a list. */
export function Explained({ explanation }: { explanation: Explanation }) {
  const columns = columnsOf(explanation)
  return (
    <div className="text-13">
      <AsList columns={columns} />
      <div aria-hidden="true" className="flex flex-wrap items-stretch gap-x-3 gap-y-4">
        <div className="flex flex-col justify-between py-1 text-soft">
          <span>{t('screening.searched')}</span>
          <span>{t('screening.listed')}</span>
        </div>
        {columns.map((column) => (
          <ColumnBoxes key={keyOf(column)} column={column} isNumbered={isReordered(columns)} />
        ))}
      </div>
      <AsWritten explanation={explanation} />
    </div>
  )
}

/** A word stands in one column only. */
const keyOf = ({ subject, listed }: Column) => `${subject[0]?.at ?? ''}/${listed[0]?.at ?? ''}`

/** `isNumbered`: the listed words are in another order than the list has them, so each says its place. */
function ColumnBoxes({
  column: { subject, listed, pair },
  isNumbered,
}: {
  column: Column
  isNumbered: boolean
}) {
  const look = pair === null ? null : pairLooks[pair.kind]
  const box = look?.box ?? ALONE_BOX
  return (
    <div className="flex max-w-full min-w-0 flex-col items-center">
      <Words words={subject} box={box} />
      <span className="flex min-h-10 flex-1 flex-col items-center justify-center leading-tight">
        <Line look={look?.line} count={subject.length} side="top" />
        {pair === null ? (
          <span className="text-soft">{t('screening.alone')}</span>
        ) : (
          <span className="text-center">
            {t(`screening.pair.${pair.kind}`)}{' '}
            <span className="mono text-soft">{short(pair.similarity)}</span>
          </span>
        )}
        <Line look={look?.line} count={listed.length} side="bottom" />
      </span>
      <Words words={listed} box={box} isNumbered={isNumbered} />
    </div>
  )
}

/** From the middle of the column to its words, with a bracket where they are several. */
function Line({ look, count, side }: { look: string | undefined; count: number; side: 'top' | 'bottom' }) {
  if (look === undefined) return <span className="min-h-1 flex-1" />
  const bracket = side === 'top' ? 'border-b-2' : 'border-t-2'
  return (
    <span className={`flex w-full flex-1 flex-col items-center ${side === 'top' ? '' : 'flex-col-reverse'}`}>
      {count > 1 && <span className={`h-1.5 w-2/3 border-x-2 border-reviewing ${bracket}`} />}
      <span className={`min-h-2 w-0 flex-1 ${look}`} />
    </span>
  )
}

type WordsProps = { words: readonly Placed[]; box: string; isNumbered?: boolean }

function Words({ words, box, isNumbered = false }: WordsProps) {
  const { name } = usePersonal()
  return (
    <span className="flex min-h-7 max-w-full flex-wrap items-center justify-center gap-1">
      {words.length === 0 && <span className="px-2 text-soft">–</span>}
      {words.map(({ at, word }) => (
        <span
          key={at}
          className={`inline-flex max-w-full items-baseline rounded-control border px-2 py-0.5 text-15 ${box}`}
        >
          <bdi dir="auto" className="min-w-0 wrap-anywhere">
            {name(word)}
          </bdi>
          {isNumbered && <sup className="pl-1 text-soft">{at + 1}</sup>}
        </span>
      ))}
    </span>
  )
}

/** The same for who cannot see the boxes. */
function AsList({ columns }: { columns: readonly Column[] }) {
  const { name } = usePersonal()
  const text = (words: readonly Placed[]) => words.map(({ word }) => name(word)).join(' ')
  return (
    <ul className="visually-hidden">
      {columns.map((column) => (
        <li key={keyOf(column)}>{sentence(column, text)}</li>
      ))}
    </ul>
  )
}

function sentence({ subject, listed, pair }: Column, text: (words: readonly Placed[]) => string): string {
  if (pair === null)
    return subject.length > 0
      ? t('screening.says.subject', { word: text(subject) })
      : t('screening.says.listed', { word: text(listed) })
  return t('screening.says.pair', {
    subject: text(subject),
    listed: text(listed),
    kind: t(`screening.pair.${pair.kind}`),
    similarity: short(pair.similarity),
  })
}

/** The whole names, where the boxes alone do not show how they are written. */
function AsWritten({ explanation }: { explanation: Explanation }) {
  const { name } = usePersonal()
  const { subjectName, listedName, subjectWords, listedWords } = explanation
  const lines = [
    { says: t('screening.searched'), whole: subjectName, words: subjectWords },
    { says: t('screening.listed'), whole: listedName, words: listedWords },
  ].filter(({ whole, words }) => whole !== words.join(' '))
  return lines.map(({ says, whole }) => (
    <p key={says} className="m-0 pt-2 text-soft">
      {says}: <bdi dir="auto">{name(whole)}</bdi>
    </p>
  ))
}
