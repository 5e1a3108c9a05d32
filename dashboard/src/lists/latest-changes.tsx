import type { getListVersions, ListVersionView } from '@bonafide/contract/dashboard/lists.ts'
import type { z } from 'zod'
import { t } from '../locales/t.ts'
import { number } from './change-words.ts'

type Changes = z.output<NonNullable<(typeof getListVersions)['response']>>['changes']

const kinds = ['added', 'changed', 'removed'] as const

/** The entries that came, changed and went, by name; the server sends the first hundred of each. */
export function LatestChanges({
  latest,
  changes,
}: {
  latest: ListVersionView | undefined
  changes: Changes
}) {
  const some = kinds.filter((kind) => changes[kind].length > 0)
  return (
    <section className="flex flex-col gap-3">
      <h3 className="label m-0">{t('lists.changes')}</h3>
      {some.length === 0 && <p className="m-0">{t('lists.changes.none')}</p>}
      {some.map((kind) => (
        <Kind
          key={kind}
          title={t(`lists.changes.${kind}`)}
          entries={changes[kind]}
          total={latest?.[kind] ?? changes[kind].length}
        />
      ))}
    </section>
  )
}

/** So many stand open; the rest of a long one is a click away. */
const OPEN_MAX = 12

function Kind({ title, entries, total }: { title: string; entries: Changes['added']; total: number }) {
  return (
    <details open={entries.length <= OPEN_MAX} className="rounded-control border border-line">
      <summary className="px-3 py-1.5">
        {title} <span className="text-soft tabular-nums">{number(total)}</span>
      </summary>
      <ul className="m-0 list-none border-t border-line p-0 py-1">
        {entries.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 px-3 py-0.5">
            {name ?? <span className="text-soft">{t('lists.changes.gone')}</span>}
            <span className="mono text-13 break-all text-soft">{id}</span>
          </li>
        ))}
      </ul>
      {total > entries.length && (
        <p className="m-0 px-3 pb-2 text-13 text-soft">
          {t('lists.changes.first', { count: entries.length, total: number(total) })}
        </p>
      )}
    </details>
  )
}
