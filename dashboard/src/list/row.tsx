import type { VerificationRow } from '@bonafide/contract/dashboard/verifications.ts'
import { Link } from '@tanstack/react-router'
import { countryName } from '../controls/country.ts'
import { Icon } from '../controls/icon.tsx'
import { Tip } from '../controls/icon-button.tsx'
import { Age } from '../controls/moment.tsx'
import { StatusPill } from '../controls/status-pill.tsx'
import { t, word } from '../locales/t.ts'
import { Tags } from './tags.tsx'

const cell = 'cell border-b border-line truncate'

/** The name is the link and covers the whole row, so a click anywhere opens the case. */
export function Row({ row, index, height }: { row: VerificationRow; index: number; height: number }) {
  const document = row.documentType === null ? '' : word('docType', row.documentType)
  return (
    <tr
      aria-rowindex={index}
      style={{ height }}
      className="relative hover:bg-sunken has-[a:focus-visible]:bg-accent-tint"
    >
      <td className={`${cell} w-[150px] pl-4 sm:w-[176px]`}>
        <span className="flex items-center gap-1.5">
          <StatusPill status={row.status} />
          {row.suspected && row.status !== 'SUSPECTED' && <Suspicion />}
        </span>
      </td>
      <td className={cell}>
        <Link
          to="/verifications/$scanRef"
          params={{ scanRef: row.scanRef }}
          data-row=""
          className="scroll-my-24 font-medium text-ink no-underline after:absolute after:inset-0 focus-visible:outline-none! focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {row.name ?? <span className="font-normal text-soft">{t('list.noName')}</span>}
        </Link>
        <span className="block truncate text-13 text-soft sm:hidden">
          <span className="mono">{row.clientId}</span>
          {document && ` · ${document}`}
          {row.country && ` · ${row.country}`}
        </span>
      </td>
      <td className={`${cell} mono text-13 hidden sm:table-cell`} title={row.clientId}>
        {row.clientId}
      </td>
      <td className={`${cell} hidden sm:table-cell`}>{document}</td>
      <td className={`${cell} hidden sm:table-cell`}>{row.country && <Country code={row.country} />}</td>
      <td className={`${cell} hidden lg:table-cell`}>
        <Tags tags={row.tags} />
      </td>
      <td className={`${cell} w-[72px] pr-4 text-right text-soft`}>
        <Age at={row.createdAt} />
      </td>
    </tr>
  )
}

function Country({ code }: { code: string }) {
  return (
    <>
      <span className="mono mr-2 text-13 text-soft">{code}</span>
      {countryName(code)}
    </>
  )
}

function Suspicion() {
  return (
    <Tip text={t('list.suspected')}>
      <span role="img" aria-label={t('list.suspected')} className="relative z-1 text-suspected">
        <Icon name="alert" />
      </span>
    </Tip>
  )
}
