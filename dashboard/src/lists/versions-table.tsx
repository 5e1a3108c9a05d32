import type { ListVersionView } from '@bonafide/contract/dashboard/lists.ts'
import { date } from '../controls/age.ts'
import { Instant } from '../controls/moment.tsx'
import { ScrollRegion } from '../controls/scroll-region.tsx'
import { t } from '../locales/t.ts'
import { changeSigns, changeWords, number } from './change-words.ts'

export function VersionsTable({ rows }: { rows: readonly ListVersionView[] }) {
  return (
    <section>
      <h3 className="label m-0 mb-1">{t('lists.versions')}</h3>
      <ScrollRegion name={t('lists.versions')} className="overflow-x-auto rounded-control border border-line">
        <table className="w-full border-collapse">
          <thead>
            <tr className="label">
              <th scope="col" className="cell h-8 pl-3">
                {t('lists.imported')}
              </th>
              <th scope="col" className="cell max-sm:hidden">
                {t('lists.published')}
              </th>
              <th scope="col" className="cell text-right">
                {t('lists.entities')}
              </th>
              <th scope="col" className="cell text-right max-sm:hidden">
                {t('lists.names')}
              </th>
              <th scope="col" className="cell pr-3">
                {t('lists.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Version key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

function Version({ row }: { row: ListVersionView }) {
  return (
    <tr className="border-t border-line">
      <td className="cell h-9 pl-3">
        <Instant at={row.importedAt} />
      </td>
      <td className="cell whitespace-nowrap tabular-nums max-sm:hidden">
        {row.published === null ? '–' : date(row.published)}
      </td>
      <td className="cell text-right tabular-nums">{number(row.entities)}</td>
      <td className="cell text-right tabular-nums max-sm:hidden">{number(row.names)}</td>
      <td className="cell pr-3 whitespace-nowrap tabular-nums" title={changeWords(row)}>
        {changeSigns(row)}
      </td>
    </tr>
  )
}
