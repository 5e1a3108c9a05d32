import type { VerdictView } from '@bonafide/contract/dashboard/screening.ts'
import { Icon } from '../controls/icon.tsx'
import { Instant } from '../controls/moment.tsx'
import { t } from '../locales/t.ts'
import { Reason } from './reason.tsx'

/** What a human said of a hit, who and when. */
export function Said({ verdict: { verdict, author, at, reason } }: { verdict: VerdictView }) {
  const isTrue = verdict === 'TRUE_POSITIVE'
  return (
    <p className="m-0 flex gap-2 text-13">
      <span className={`pt-0.5 ${isTrue ? 'text-denied' : 'text-approved'}`}>
        <Icon name={isTrue ? 'alert' : 'check'} size={14} />
      </span>
      <span className="min-w-0 wrap-anywhere">
        <span className="font-semibold">{t(`screening.verdict.${verdict}`)}</span>{' '}
        <span className="text-soft">
          {t('screening.by', { author })} <Instant at={at} />
        </span>
        <Reason reason={reason} />
      </span>
    </p>
  )
}
