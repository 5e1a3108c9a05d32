import type { BlocklistRow } from '@bonafide/contract/dashboard/blocklists.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { type TextKey, t } from '../locales/t.ts'
import { EntryRow } from './entry-row.tsx'

type Props = {
  source: BlocklistSource
  rows: readonly BlocklistRow[]
  /** Null: the user may only look. */
  onRemove: ((id: string) => void) | null
}

export function EntriesTable({ source, rows, onRemove }: Props) {
  const who: TextKey = source === 'DOCUMENT_INFO' ? 'blocklist.person' : 'blocklist.face'
  const columns: readonly { text: TextKey; look: string }[] = [
    { text: who, look: source === 'DOCUMENT_INFO' ? 'w-[30%] pl-4' : 'w-[72px] pl-4' },
    { text: 'blocklist.reason', look: '' },
    { text: 'blocklist.from', look: 'w-[17%] hidden lg:table-cell' },
    { text: 'blocklist.author', look: 'w-[17%] hidden md:table-cell' },
    { text: 'blocklist.age', look: 'w-[92px]' },
    { text: 'blocklist.expires', look: 'w-[110px]' },
  ]
  return (
    <div className="card overflow-hidden">
      <table className="w-full table-fixed border-collapse max-sm:block">
        <caption className="visually-hidden">{t(`blocklist.${source}`)}</caption>
        <thead className="hidden sm:table-header-group">
          <tr className="label">
            {columns.map(({ text, look }) => (
              <th key={text} scope="col" className={`cell h-9 ${look}`}>
                {t(text)}
              </th>
            ))}
            <th scope="col" className="cell w-[56px] pr-4">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <EntryRow key={row.id} row={row} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
