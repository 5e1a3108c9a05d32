import type { ListView } from '@bonafide/contract/dashboard/lists.ts'
import { useRef } from 'react'
import { useRowKeys } from '../list/table.tsx'
import { type TextKey, t } from '../locales/t.ts'
import { ListRow } from './list-row.tsx'
import { useLooking } from './use-looking.ts'

const columns: readonly { text: TextKey; look: string; says?: TextKey }[] = [
  { text: 'lists.list', look: 'pl-4' },
  { text: 'lists.published', look: 'w-[116px] hidden xl:table-cell' },
  { text: 'lists.entities', look: 'w-[88px] text-right' },
  { text: 'lists.names', look: 'w-[88px] text-right hidden lg:table-cell' },
  { text: 'lists.change', look: 'w-[164px] pl-6 hidden md:table-cell' },
  { text: 'lists.age', look: 'w-[152px]', says: 'lists.age.says' },
  { text: 'lists.next', look: 'w-[104px] hidden lg:table-cell' },
]

type Props = { rows: readonly ListView[]; isAdmin: boolean }

export function ListsTable({ rows, isAdmin }: Props) {
  const { isLooking, look, error } = useLooking()
  const list = useRef<HTMLTableElement>(null)
  useRowKeys(list)
  return (
    <div className="card overflow-hidden">
      <table ref={list} className="w-full table-fixed border-collapse max-sm:block">
        <caption className="visually-hidden">{t('lists.title')}</caption>
        <thead className="hidden sm:table-header-group">
          <tr className="label">
            {columns.map(({ text, look, says }) => (
              <th key={text} scope="col" title={says && t(says)} className={`cell h-9 ${look}`}>
                {t(text)}
              </th>
            ))}
            {isAdmin && (
              <th scope="col" className="cell w-[92px] pr-4">
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <ListRow
              key={row.id}
              row={row}
              isLooking={isLooking(row)}
              onLook={isAdmin ? () => look(row) : null}
              error={error(row.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
