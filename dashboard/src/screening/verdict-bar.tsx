import type { HitVerdict, HitView } from '@bonafide/contract/dashboard/screening.ts'
import { useRef, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { t } from '../locales/t.ts'
import { Exception } from './exception.tsx'
import { Said } from './said.tsx'
import type { Verdict } from './saying.ts'
import { useJudging } from './use-judging.ts'
import { VerdictForm } from './verdict-form.tsx'

type Props = { hit: HitView; owner: HitVerdict['owner'] }

/**
 * What was said of the hit, and what can be said. The focus stays here whatever is pressed, which is why buttons that
 * wait are not disabled.
 */
export function VerdictBar({ hit, owner }: Props) {
  const bar = useRef<HTMLFieldSetElement>(null)
  const [asked, setAsked] = useState<Verdict | null>(null)
  const close = () => {
    setAsked(null)
    bar.current?.focus()
  }
  const { send, takeBack, isPending, error, forgetError } = useJudging(close)
  const ask = (verdict: Verdict) => {
    if (isPending) return
    forgetError()
    setAsked(asked === verdict ? null : verdict)
  }
  const entry = { owner, list: hit.list, entityId: hit.entity.id }
  const undo = () => send({ ...entry, verdict: null, reason: null, whitelist: null })
  return (
    <fieldset
      ref={bar}
      tabIndex={-1}
      aria-label={t('screening.verdict')}
      className="m-0 flex min-w-0 scroll-my-20 flex-col gap-2 rounded-control border-0 p-0"
    >
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {hit.verdict && <Said verdict={hit.verdict} />}
        {hit.whitelisting && (
          <Exception exception={hit.whitelisting} isPending={isPending} onTakeBack={takeBack} />
        )}
      </div>
      <Buttons asked={asked} isPending={isPending} onAsk={ask} onUndo={hit.verdict && undo} />
      {asked !== null && (
        <VerdictForm
          key={asked}
          verdict={asked}
          error={error}
          isPending={isPending}
          onSend={(said) => send({ ...entry, ...said })}
          onClose={close}
        />
      )}
      {asked === null && error !== null && <ErrorNotice error={error} />}
    </fieldset>
  )
}

const VERDICTS: readonly Verdict[] = ['TRUE_POSITIVE', 'FALSE_POSITIVE']

type ButtonsProps = {
  /** The verdict whose form is open. */
  asked: Verdict | null
  isPending: boolean
  onAsk: (verdict: Verdict) => void
  /** Null: there is nothing to undo. */
  onUndo: (() => void) | null
}

function Buttons({ asked, isPending, onAsk, onUndo }: ButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {VERDICTS.map((verdict) => (
        <Button
          key={verdict}
          size="small"
          icon={verdict === 'TRUE_POSITIVE' ? 'alert' : 'check'}
          aria-expanded={asked === verdict}
          aria-disabled={isPending}
          onClick={() => onAsk(verdict)}
        >
          {t(`screening.verdict.${verdict}`)}
        </Button>
      ))}
      {onUndo && (
        <Button size="small" icon="rotate" aria-disabled={isPending} onClick={onUndo}>
          {t('screening.undo')}
        </Button>
      )}
    </div>
  )
}
