import type { HitVerdict, ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import { t } from '../locales/t.ts'
import { HitCard } from './hit-card.tsx'

type Props = {
  screening: Pick<ScreeningView, 'hits' | 'more' | 'problem' | 'checkedAt' | 'rules'>
  /** What the hits belong to. Left out: nothing can be said of them here. */
  owner?: HitVerdict['owner'] | undefined
}

/** Best first, as they come. "None" is only said where lists were searched. */
export function Hits({ screening: { hits, more, problem, checkedAt, rules }, owner }: Props) {
  const { threshold } = rules
  if (hits.length === 0 && more === 0) {
    if (problem !== null || checkedAt === null) return null
    return <p className="m-0 border-t border-line px-4 py-3 text-13">{t('screening.none', { threshold })}</p>
  }
  return (
    <>
      {hits.map((hit) => (
        <HitCard key={`${hit.list}/${hit.entity.id}`} hit={hit} threshold={threshold} owner={owner} />
      ))}
      {more > 0 && (
        <p className="m-0 border-t border-line px-4 py-3 text-13 text-suspected">
          {t(more === 1 ? 'screening.more.one' : 'screening.more', { count: more })}
        </p>
      )}
    </>
  )
}
