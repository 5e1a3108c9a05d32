import type { ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import { Instant } from '../controls/moment.tsx'
import { Notice } from '../controls/notice.tsx'
import { t } from '../locales/t.ts'
import { AmlStatuses } from './aml-statuses.tsx'
import { Asked } from './asked.tsx'
import { Searched } from './searched.tsx'

/** What came of a screening, who was searched, when, on which lists and by which rules; or why it could not be. */
export function ScreeningSummary({ screening }: { screening: ScreeningView }) {
  const { statuses, subject, checkedAt, problem } = screening
  return (
    <div className="flex flex-col gap-2 px-4 pb-3 text-13">
      {problem !== null && (
        <Notice tone="careful">
          <span className="wrap-anywhere">{t('screening.problem', { problem })}</span>
        </Notice>
      )}
      <AmlStatuses statuses={statuses} />
      {subject !== null && <Searched subject={subject} />}
      {checkedAt !== null && (
        <p className="m-0 text-soft">
          {t('screening.checked')} <Instant at={checkedAt} />
        </p>
      )}
      {checkedAt === null && problem === null && <p className="m-0 text-soft">{t('screening.notYet')}</p>}
      {screening.lists.length > 0 && <Asked screening={screening} />}
    </div>
  )
}
