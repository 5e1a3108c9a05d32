import type { SearchView } from '@bonafide/contract/dashboard/faces.ts'
import type { PhotoView, VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { Icon, type IconName } from '../controls/icon.tsx'
import { t } from '../locales/t.ts'
import { Panel } from './panel.tsx'
import { usePersonal } from './reveal.ts'
import { short } from './scale.tsx'
import { SightingCard } from './sighting-card.tsx'
import { sightings } from './sightings.ts'

type Props = Pick<VerificationDetail, 'searches' | 'seenBefore'> & { photos: readonly PhotoView[] }

/** What earlier cases and blocklists hold of this person; nothing where nobody asked. */
export function SeenBefore({ searches, seenBefore, photos }: Props) {
  if (searches.length === 0) return null
  const thresholds = new Map(
    searches.map(({ kind, outcome }) => [kind, 'seen' in outcome ? outcome.seen.threshold : null]),
  )
  return (
    <Panel title={t('seen.title')}>
      {sightings(seenBefore).map((sighting) => (
        <SightingCard
          key={sighting.ref}
          sighting={sighting}
          photos={photos}
          thresholdOf={(kind) => thresholds.get(kind) ?? null}
        />
      ))}
      <ul className="m-0 list-none border-t border-line px-4 py-2 text-13">
        {searches.map((search) => (
          <Search
            key={search.kind}
            search={search}
            shown={seenBefore.filter(({ kind }) => kind === search.kind).length}
          />
        ))}
      </ul>
    </Panel>
  )
}

/** What was searched, and what came of it. */
function Search({ search: { kind, outcome }, shown }: { search: SearchView; shown: number }) {
  const { sentence } = usePersonal()
  const { icon, look, text } = saying(outcome, shown)
  return (
    <li className="flex gap-2 py-0.5">
      <span className={`pt-0.5 ${look}`}>
        <Icon name={icon} size={14} />
      </span>
      <span className="min-w-0">
        {t(`seen.search.${kind}`)}: <span className="text-soft">{sentence(text)}</span>
      </span>
    </li>
  )
}

type Counted = Extract<SearchView['outcome'], { seen: unknown }>['seen']
type Saying = { icon: IconName; look: string; text: string }

function saying(outcome: SearchView['outcome'], shown: number): Saying {
  if ('unseen' in outcome)
    return {
      icon: 'question',
      look: 'text-suspected',
      text: t('seen.failed', { why: outcome.unseen }),
    }
  const { found } = outcome.seen
  const text = countOf(outcome.seen)
  if (found === 0) return { icon: 'check', look: 'text-approved', text }
  return {
    icon: 'alert',
    look: 'text-suspected',
    text: found > shown ? t('seen.first', { text, count: shown }) : text,
  }
}

function countOf({ searched, threshold, found }: Counted): string {
  const some = found === 0 ? 'none' : 'some'
  if (searched === null || threshold === null) return t(`seen.data.${some}`, { found })
  const faces = searched.toLocaleString('en-GB')
  return t(`seen.faces.${some}`, { found, searched: faces, threshold: short(threshold) })
}
