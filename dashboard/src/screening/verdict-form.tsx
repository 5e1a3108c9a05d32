import type { HitVerdict } from '@bonafide/contract/dashboard/screening.ts'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { Check, TextArea, TextField } from '../controls/field.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { problemsOf } from '../controls/problems.ts'
import { t } from '../locales/t.ts'
import { dayOf, emptySaying, sayingBody, type Verdict } from './saying.ts'

type Props = {
  verdict: Verdict
  error: unknown
  isPending: boolean
  onSend: (said: Pick<HitVerdict, 'verdict' | 'reason' | 'whitelist'>) => void
  onClose: () => void
}

/** Why, and for a false positive whether the entry shall be reported for this person again. */
export function VerdictForm({ verdict, error, isPending, onSend, onClose }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [saying, setSaying] = useState(emptySaying)
  const change = (part: Partial<typeof saying>) => setSaying((before) => ({ ...before, ...part }))
  const untilProblem = problemsOf(error).of('expiresAt')
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus()
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  function send(event: FormEvent) {
    event.preventDefault()
    onSend(sayingBody(verdict, saying))
  }
  function closeOnEscape({ key }: KeyboardEvent) {
    if (key === 'Escape') onClose()
  }
  return (
    <form
      ref={form}
      onSubmit={send}
      onKeyDown={closeOnEscape}
      aria-label={t(`screening.verdict.${verdict}`)}
      className="flex scroll-my-20 flex-col gap-2 rounded-control border border-line bg-paper p-3"
    >
      <TextArea
        label={t('screening.reason')}
        hint={t('screening.reason.hint')}
        value={saying.reason}
        onText={(reason) => change({ reason })}
      />
      {verdict === 'FALSE_POSITIVE' && (
        <Check
          label={t('screening.exception.ask')}
          checked={saying.isException}
          onChange={(event) => change({ isException: event.target.checked })}
        />
      )}
      {saying.isException && (
        <TextField
          label={t('screening.exception.until')}
          hint={t('screening.exception.until.hint')}
          error={untilProblem}
          type="date"
          name="expiresAt"
          min={dayOf(new Date())}
          className="max-w-48"
          value={saying.until}
          onChange={(event) => change({ until: event.target.value })}
        />
      )}
      {error !== null && untilProblem === undefined && <ErrorNotice error={error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button size="small" type="submit" look="primary" aria-disabled={isPending}>
          {isPending ? t('screening.saving') : t('screening.save')}
        </Button>
      </div>
    </form>
  )
}
