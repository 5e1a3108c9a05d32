import type { HitVerdict, HitView } from '@bonafide/contract/dashboard/screening.ts'
import { useId } from 'react'
import { usePersonal } from '../case/reveal.ts'
import { Score } from '../case/score.tsx'
import { Icon } from '../controls/icon.tsx'
import { Tag } from '../controls/tag.tsx'
import { t } from '../locales/t.ts'
import { Exception } from './exception.tsx'
import { Explained } from './explained.tsx'
import { FactRows } from './fact-rows.tsx'
import { ListedEntry } from './listed-entry.tsx'
import { Said } from './said.tsx'
import { ScoreSteps } from './score-steps.tsx'
import { VerdictBar } from './verdict-bar.tsx'

type Props = {
  hit: HitView
  /** The score from which on hits are reported. */
  threshold: number
  /** What the hit belongs to. Left out: nothing can be said of it here. */
  owner?: HitVerdict['owner'] | undefined
}

/** One entry that may be the subject: who it is, why it was found, and what humans say of it. */
export function HitCard({ hit, threshold, owner }: Props) {
  const title = useId()
  return (
    <article aria-labelledby={title} className="flex flex-col gap-3 border-t border-line px-4 py-3">
      <HitHeader id={title} hit={hit} threshold={threshold} />
      <Explained explanation={hit.explanation} />
      <FactRows facts={hit.explanation.facts} />
      <ScoreSteps hit={hit} />
      <ListedEntry entity={hit.entity} />
      {owner ? <VerdictBar hit={hit} owner={owner} /> : <OnlySaid hit={hit} />}
    </article>
  )
}

function OnlySaid({ hit: { verdict, whitelisting } }: { hit: HitView }) {
  return (
    <>
      {verdict && <Said verdict={verdict} />}
      {whitelisting && <Exception exception={whitelisting} />}
    </>
  )
}

type HeaderProps = Pick<Props, 'hit' | 'threshold'> & { id: string }

function HitHeader({ id, hit, threshold }: HeaderProps) {
  const { name } = usePersonal()
  const { entity, verdict, whitelisted, score, suspicion, list, listTitle, version } = hit
  const isClosed = whitelisted || verdict?.verdict === 'FALSE_POSITIVE'
  return (
    <header>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 id={id} className="m-0 min-w-0 flex-1 basis-60 text-15 font-semibold wrap-anywhere">
          <bdi dir="auto">{name(entity.names[0]?.full ?? entity.id)}</bdi>
        </h3>
        <Score
          value={score}
          threshold={threshold}
          min={0}
          max={100}
          look={isClosed ? 'text-soft' : 'text-suspected'}
        />
      </div>
      <p className="m-0 text-13 text-soft" title={`${list}, ${t('screening.version', { version })}`}>
        {listTitle}
        {' · '}
        {t('screening.version', { version: version.slice(0, VERSION_SHOWN) })}
      </p>
      <p className="m-0 flex flex-wrap items-center gap-x-2 gap-y-1 pt-1 text-13">
        <span className={`inline-flex items-center gap-1 ${isClosed ? 'text-soft' : 'text-suspected'}`}>
          <Icon name={isClosed ? 'check' : 'alert'} size={14} />
          {t(`screening.suspicion.${suspicion}`)}
        </span>
        {entity.datasets.map((code) => (
          <span key={code} title={t(`dataset.${code}`)}>
            <Tag>{code}</Tag>
          </span>
        ))}
        {entity.pepTier && (
          <span title={t(`pepTier.${entity.pepTier}`)}>
            <Tag>{entity.pepTier}</Tag>
          </span>
        )}
      </p>
    </header>
  )
}

/** Versions are known by long random names; this much tells two apart. */
const VERSION_SHOWN = 8
