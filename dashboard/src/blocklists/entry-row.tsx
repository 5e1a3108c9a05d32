import type { BlocklistRow } from '@bonafide/contract/dashboard/blocklists.ts'
import { Link } from '@tanstack/react-router'
import { mask } from '../case/mask.ts'
import { usePersonal } from '../case/reveal.ts'
import { date } from '../controls/age.ts'
import { Age } from '../controls/moment.tsx'
import { t } from '../locales/t.ts'
import { EntryFace } from './entry-face.tsx'
import { EntryPerson } from './entry-person.tsx'
import { RemoveEntry } from './remove-entry.tsx'

type Props = { row: BlocklistRow; onRemove: ((id: string) => void) | null }

/** On a phone a card: face or person, reason and end below. */
export function EntryRow({ row, onRemove }: Props) {
  return (
    <tr className="border-t border-line first:border-t-0 sm:first:border-t max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-center max-sm:py-2">
      <td className="cell py-1 pl-4">
        {row.person === null ? <EntryFace url={row.faceUrl} /> : <EntryPerson person={row.person} />}
      </td>
      <td className="cell py-1 break-words max-sm:order-3 max-sm:col-span-2 max-sm:pl-4">
        <Reason reason={row.reason} />
      </td>
      <td className="cell truncate max-lg:hidden">
        <Origin row={row} />
      </td>
      <td className="cell truncate text-soft max-md:hidden" title={row.author}>
        {row.author}
      </td>
      <td className="cell text-soft max-sm:order-4 max-sm:pl-4 max-sm:text-13">
        <Label text={t('blocklist.age')} />
        <Age at={row.createdAt} />
      </td>
      <td className="cell text-soft max-sm:order-5 max-sm:pr-4 max-sm:text-13">
        <Label text={t('blocklist.expires')} />
        <Ends at={row.expiresAt} />
      </td>
      <td className="cell pr-4 text-right">
        {onRemove && <RemoveEntry row={row} onRemove={() => onRemove(row.id)} />}
      </td>
    </tr>
  )
}

/** A phone has no column names. */
function Label({ text }: { text: string }) {
  return <span className="mr-1 sm:hidden">{text}</span>
}

/** A reason may name somebody. */
function Reason({ reason }: { reason: string | null }) {
  const { isRevealed } = usePersonal()
  if (reason === null) return <span className="text-soft">{t('blocklist.reason.none')}</span>
  return isRevealed ? reason : mask(reason)
}

function Origin({ row: { scanRef, person } }: { row: BlocklistRow }) {
  if (scanRef === null)
    return <span className="text-soft">{t(person ? 'blocklist.from.hand' : 'blocklist.from.photo')}</span>
  return (
    <Link
      to="/verifications/$scanRef"
      params={{ scanRef }}
      aria-label={t('blocklist.from.session', { scanRef })}
      className="mono text-13 text-accent"
    >
      {scanRef}
    </Link>
  )
}

function Ends({ at }: { at: string | null }) {
  if (at === null) return t('blocklist.expires.never')
  return (
    <time dateTime={at} title={at} className="whitespace-nowrap tabular-nums">
      {date(at)}
    </time>
  )
}
