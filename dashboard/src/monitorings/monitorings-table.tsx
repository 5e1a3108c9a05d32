import type { MonitoringRow } from '@bonafide/contract/dashboard/monitorings.ts'
import { useRef } from 'react'
import { useRowKeys } from '../list/table.tsx'
import { type TextKey, t } from '../locales/t.ts'
import { WatchedRow } from './watched-row.tsx'

const columns: readonly { text: TextKey; look: string }[] = [
  { text: 'monitoring.status', look: 'w-[120px] pl-4' },
  { text: 'monitoring.name', look: '' },
  { text: 'monitoring.kind', look: 'w-[96px] hidden lg:table-cell' },
  { text: 'monitoring.country', look: 'w-[84px]' },
  { text: 'monitoring.hits', look: 'w-[92px] text-right' },
  { text: 'monitoring.tags', look: 'w-[18%] pl-6 hidden xl:table-cell' },
  { text: 'monitoring.checked', look: 'w-[92px] hidden md:table-cell' },
  { text: 'monitoring.ends', look: 'w-[132px] pr-4 hidden md:table-cell' },
]

export function MonitoringsTable({ rows }: { rows: readonly MonitoringRow[] }) {
  const list = useRef<HTMLTableElement>(null)
  useRowKeys(list)
  return (
    <div className="card overflow-hidden">
      <table ref={list} className="w-full table-fixed border-collapse max-sm:block">
        <caption className="visually-hidden">{t('monitoring.title')}</caption>
        <thead className="hidden sm:table-header-group">
          <tr className="label">
            {columns.map(({ text, look }) => (
              <th key={text} scope="col" className={`cell h-9 ${look}`}>
                {t(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <WatchedRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
