import type { VerificationRow } from '@bonafide/contract/dashboard/verifications.ts'
import { useRef } from 'react'
import { useMedia } from '../controls/use-media.ts'
import { useKeys } from '../keys/use-keys.ts'
import { type TextKey, t } from '../locales/t.ts'
import { Row } from './row.tsx'
import { useRowWindow } from './row-window.ts'

const ROW_PX = 40
const PHONE_ROW_PX = 68

const columns: readonly { text: TextKey; look: string }[] = [
  { text: 'list.status', look: 'w-[168px] pl-4' },
  { text: 'list.name', look: '' },
  { text: 'list.clientId', look: 'w-[15%] hidden lg:table-cell' },
  { text: 'list.document', look: 'w-[148px]' },
  { text: 'list.country', look: 'w-[72px] lg:w-[160px]' },
  { text: 'list.tags', look: 'w-[20%] hidden xl:table-cell' },
  { text: 'list.age', look: 'w-[84px] pr-4 text-right' },
]

export function VerificationsTable({ rows }: { rows: readonly VerificationRow[] }) {
  const isPhone = useMedia('(width < 40rem)')
  const rowHeight = isPhone ? PHONE_ROW_PX : ROW_PX
  const list = useRef<HTMLTableElement>(null)
  const { from, to } = useRowWindow(list, rowHeight, rows.length)
  useRowKeys(list)
  return (
    <table
      ref={list}
      aria-rowcount={rows.length + 1}
      className="w-full table-fixed border-separate border-spacing-0 max-sm:block"
    >
      <caption className="visually-hidden">{t('list.title')}</caption>
      <thead className="hidden sm:table-header-group">
        <tr>
          {columns.map(({ text, look }) => (
            <th
              key={text}
              scope="col"
              className={`cell label sticky top-(--list-top) z-10 h-8 border-b border-line bg-paper ${look}`}
            >
              {t(text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        <Gap height={from * rowHeight} />
        {rows.slice(from, to).map((row, index) => (
          <Row key={row.scanRef} row={row} index={from + index + 2} height={rowHeight} />
        ))}
        <Gap height={(rows.length - to) * rowHeight} />
      </tbody>
    </table>
  )
}

function Gap({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is focusable only in a grid, and this is a table.
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null
}

/** j and k walk the focus through the rows; Enter is the link's own. */
export function useRowKeys(list: { current: HTMLElement | null }) {
  function walk(step: 1 | -1) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    const target = at === -1 ? firstInSight(links) : links[at + step]
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: 'nearest' })
  }
  useKeys('list', { next: () => walk(1), previous: () => walk(-1) })
}

function firstInSight(links: readonly HTMLElement[]): HTMLElement | undefined {
  return links.find((link) => link.getBoundingClientRect().top > HEADER_PX)
}

/** The sticky search bar and column names. */
const HEADER_PX = 90
