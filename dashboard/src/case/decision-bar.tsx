import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { useState } from 'react'
import { Button } from '../controls/button.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { messageOf, Notice } from '../controls/notice.tsx'
import { StatusPill } from '../controls/status-pill.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { type TextKey, t } from '../locales/t.ts'
import { DecisionPanel } from './decision-panel.tsx'
import { useDecision } from './use-decision.ts'
import type { Way } from './verdict.ts'

/** Always at the bottom: what stands, and the two ways to decide. */
export function DecisionBar({ detail }: { detail: VerificationDetail }) {
  const [way, setWay] = useState<Way | null>(null)
  const { mutate, error, data, isConflict, isPending, reset } = useDecision(detail, () => setWay(null))
  function open(next: Way) {
    reset()
    setWay(next)
  }
  useKeys('case', detail.canDecide ? { approve: () => open('approve'), deny: () => open('deny') } : {})
  return (
    <>
      <section
        aria-label={t('decision.bar')}
        className="fixed inset-x-0 bottom-(--bar) z-20 flex min-h-14 flex-wrap items-center justify-end gap-x-3 gap-y-2 border-t border-line bg-raised px-4 py-2 sm:left-14"
      >
        <div className="flex min-w-0 flex-1 items-center gap-3">
          <Said detail={detail} isConflict={isConflict} isSent={data !== undefined} />
        </div>
        {detail.canDecide && (
          <div className="flex gap-2">
            <Button look="deny" icon="cross" onClick={() => open('deny')}>
              {t('decision.deny')}
              <Kbd>D</Kbd>
            </Button>
            <Button look="approve" icon="check" onClick={() => open('approve')}>
              {t('decision.approve')}
              <Kbd>A</Kbd>
            </Button>
          </div>
        )}
      </section>
      {way !== null && (
        <DecisionPanel
          key={`${way}${detail.version}`}
          way={way}
          detail={detail}
          isPending={isPending}
          error={error === null || isConflict ? null : messageOf(error)}
          onSend={(verdict) => mutate(verdict)}
          onClose={() => setWay(null)}
        />
      )}
    </>
  )
}

type SaidProps = { detail: VerificationDetail; isConflict: boolean; isSent: boolean }

function Said({ detail, isConflict, isSent }: SaidProps) {
  if (isConflict) return <Notice tone="careful">{t('decision.conflict')}</Notice>
  if (isSent) return <Notice tone="good">{t('decision.sent', { status: detail.status })}</Notice>
  return (
    <>
      <span className="hidden sm:inline">
        <StatusPill status={detail.status} />
      </span>
      <span className="hidden text-13 text-soft md:inline">{t(sayingOf(detail))}</span>
    </>
  )
}

function sayingOf({ canDecide, status, photos }: VerificationDetail): TextKey {
  if (!canDecide) return photos.length > 0 ? 'decision.closed' : 'decision.early'
  return status === 'REVIEWING' ? 'decision.waiting' : 'decision.again'
}
