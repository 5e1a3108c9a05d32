import type { ListView } from '@bonafide/contract/dashboard/lists.ts'
import { Link } from '@tanstack/react-router'
import { date } from '../controls/age.ts'
import { Icon } from '../controls/icon.tsx'
import { IconButton } from '../controls/icon-button.tsx'
import { messageOf } from '../controls/notice.tsx'
import { t } from '../locales/t.ts'
import { changeSigns, changeWords, number } from './change-words.ts'
import { ListAge } from './list-age.tsx'
import { NextLook } from './next-look.tsx'
import { RemoveList } from './remove-list.tsx'

type Props = {
  row: ListView
  isLooking: boolean
  /** Null: the user may only look at it. */
  onLook: (() => void) | null
  error: unknown
}

/** The title is the link and covers the row. On a phone a card: title, counts and age below. */
export function ListRow({ row, isLooking, onLook, error }: Props) {
  const { version } = row
  return (
    <tr className="relative border-t border-line first:border-t-0 hover:bg-sunken has-[a:focus-visible]:bg-accent-tint sm:first:border-t max-sm:grid max-sm:grid-cols-[1fr_auto_auto] max-sm:items-center max-sm:gap-x-2 max-sm:py-2">
      <td className="cell py-2 pl-4 max-sm:col-span-2">
        <Title row={row} />
        <Problem row={row} error={error} />
      </td>
      <td className="cell whitespace-nowrap tabular-nums max-xl:hidden">
        <Published row={row} />
      </td>
      <td className="cell text-right tabular-nums max-sm:order-3 max-sm:pl-4 max-sm:text-left max-sm:text-13">
        <span className="mr-1 text-soft sm:hidden">{t('lists.entities')}</span>
        {version ? number(version.entities) : <span className="text-soft">–</span>}
      </td>
      <td className="cell text-right tabular-nums max-lg:hidden">{version && number(version.names)}</td>
      <td className="cell pl-6 whitespace-nowrap tabular-nums max-md:hidden">
        {version && <span title={changeWords(version)}>{changeSigns(version)}</span>}
      </td>
      <td className="cell max-sm:order-4 max-sm:col-span-2 max-sm:pr-4 max-sm:text-right max-sm:text-13">
        <span className={isLooking ? 'max-lg:hidden' : ''}>
          <ListAge list={row} />
        </span>
        {isLooking && <span className="text-reviewing lg:hidden">{t('lists.looking')}</span>}
      </td>
      <td className="cell whitespace-nowrap text-soft max-lg:hidden">
        <NextLook at={row.nextLookAt} isLooking={isLooking} />
      </td>
      {onLook && (
        <td className="cell pr-4 max-sm:order-2">
          <span className="relative z-1 flex justify-end">
            {row.sources.length > 0 && (
              <IconButton
                icon="rotate"
                name={isLooking ? t('lists.looking') : t('lists.look.name', { title: row.title })}
                disabled={isLooking}
                onClick={onLook}
              />
            )}
            <RemoveList list={row} />
          </span>
        </td>
      )}
    </tr>
  )
}

function Title({ row: { id, title, format } }: { row: ListView }) {
  return (
    <>
      <Link
        to="/lists"
        search={(before) => ({ ...before, list: id })}
        data-row=""
        className="font-medium text-ink no-underline after:absolute after:inset-0 focus-visible:outline-none! focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
      >
        {title}
      </Link>
      <span className="mono block truncate text-13 text-soft">
        {id} · {format}
      </span>
    </>
  )
}

function Published({ row: { version } }: { row: ListView }) {
  if (version === null) return <span className="text-soft">–</span>
  if (version.published === null) return <span className="text-soft">{t('lists.published.unknown')}</span>
  return <time dateTime={version.published}>{date(version.published)}</time>
}

function Problem({ row: { problem }, error }: { row: ListView; error: unknown }) {
  const text = error ? messageOf(error) : problem === null ? null : t('lists.problem', { problem })
  if (text === null) return null
  return (
    <p className="relative z-1 m-0 mt-1 flex gap-1.5 text-13 wrap-anywhere text-denied">
      <span className="mt-0.5">
        <Icon name="alert" size={14} />
      </span>
      {text}
    </p>
  )
}
