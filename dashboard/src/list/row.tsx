import type { VerificationRow } from '@bonafide/contract/dashboard/verifications.ts'
import { Link } from '@tanstack/react-router'
import { countryName } from '../controls/country.ts'
import { Icon } from '../controls/icon.tsx'
import { Tip } from '../controls/icon-button.tsx'
import { Age } from '../controls/moment.tsx'
import { StatusPill } from '../controls/status-pill.tsx'
import { t, word } from '../locales/t.ts'
import { Tags } from './tags.tsx'

const cell = 'cell truncate sm:border-b sm:border-line max-sm:px-4'

/** The name is the link and covers the whole row, so a click anywhere opens the case. On a phone two lines. */
export function Row({ row, index, height }: { row: VerificationRow; index: number; height: number }) {
  return (
    <tr
      aria-rowindex={index}
      style={{ height }}
      className="relative hover:bg-sunken has-[a:focus-visible]:bg-accent-tint max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_minmax(0,auto)] max-sm:content-center max-sm:gap-y-1 max-sm:border-b max-sm:border-line"
    >
      <td className={`${cell} max-sm:order-3 sm:pl-4`}>
        <span className="flex items-center gap-1.5">
          <StatusPill status={row.status} />
          {row.suspected && row.status !== 'SUSPECTED' && <Suspicion />}
        </span>
      </td>
      <td className={cell}>
        <CaseLink row={row} />
      </td>
      <td
        className={`${cell} mono text-13 sm:max-lg:hidden max-sm:order-4 max-sm:max-w-[45vw] max-sm:text-soft`}
        title={row.clientId}
      >
        {row.clientId}
      </td>
      <td className={`${cell} max-sm:hidden`}>{row.documentType && word('docType', row.documentType)}</td>
      <td className={`${cell} max-sm:hidden`}>{row.country && <Country code={row.country} />}</td>
      <td className={`${cell} max-xl:hidden`}>
        <Tags tags={row.tags} />
      </td>
      <td className={`${cell} text-right text-soft sm:pr-4`}>
        <Age at={row.createdAt} />
      </td>
    </tr>
  )
}

function CaseLink({ row: { scanRef, name } }: { row: VerificationRow }) {
  return (
    <Link
      to="/verifications/$scanRef"
      params={{ scanRef }}
      data-row=""
      className="scroll-my-24 font-medium text-ink no-underline after:absolute after:inset-0 focus-visible:outline-none! focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      {name ?? <span className="font-normal text-soft">{t('list.noName')}</span>}
    </Link>
  )
}

function Country({ code }: { code: string }) {
  return (
    <>
      <span className="mono mr-2 text-13 text-soft" title={countryName(code)}>
        {code}
      </span>
      <span className="max-lg:hidden">{countryName(code)}</span>
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
