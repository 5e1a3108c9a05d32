import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { Dialog } from 'radix-ui'
import { type FormEvent, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { TextArea } from '../controls/field.tsx'
import { IconButton } from '../controls/icon-button.tsx'
import { Notice } from '../controls/notice.tsx'
import { t } from '../locales/t.ts'
import { ClearTags } from './clear-tags.tsx'
import { Reasons } from './reasons.tsx'
import type { Verdict } from './use-decision.ts'
import { approval, isRefusal, overallAfter, refusal, tagsOf, type Way } from './verdict.ts'
import { WhatIsSent } from './what-is-sent.tsx'

type Props = {
  way: Way
  detail: VerificationDetail
  isPending: boolean
  error: string | null
  onSend: (verdict: Verdict) => void
  onClose: () => void
}

/** Opens over the bar and leaves the case in sight: the evidence can be read while deciding. */
export function DecisionPanel(props: Props) {
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focusChoice}
          onInteractOutside={(event) => event.preventDefault()}
          className="fixed inset-x-0 bottom-(--bar) z-30 max-h-[80dvh] overflow-y-auto border-t border-line bg-raised shadow-card sm:left-14"
        >
          <DecisionForm {...props} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** What is likely to be pressed next: the reason when denying, the button when approving. */
function focusChoice(event: Event) {
  if (!(event.currentTarget instanceof HTMLElement)) return
  event.preventDefault()
  event.currentTarget.querySelector<HTMLElement>('input:checked, button[type=submit]')?.focus()
}

const layouts = {
  approve: { outer: 'md:grid-cols-2', inner: 'contents' },
  deny: {
    outer: 'md:grid-cols-2 xl:grid-cols-[1.1fr_0.86fr_1.04fr]',
    inner: 'grid gap-4 md:col-span-2 md:grid-cols-2 xl:col-span-1 xl:grid-cols-1 xl:content-start',
  },
} as const

function DecisionForm({ way, detail, isPending, error, onSend, onClose }: Props) {
  const [choice, setChoice] = useState(way === 'approve' ? approval(detail) : refusal(detail))
  const [cleared, setCleared] = useState<readonly string[]>([])
  const [comment, setComment] = useState('')
  const tags = tagsOf(detail)
  const left = tags.filter((tag) => !cleared.includes(tag))
  const isReady = way === 'approve' || isRefusal(choice)
  function send(event: FormEvent) {
    event.preventDefault()
    onSend({ ...choice, clearTags: [...cleared], comment: comment.trim(), version: detail.version })
  }
  return (
    <form onSubmit={send} className="mx-auto flex max-w-[1384px] flex-col gap-3 px-4 py-3">
      <header className="flex items-center justify-between">
        <Dialog.Title className="m-0 text-17 font-semibold">{t(`decision.title.${way}`)}</Dialog.Title>
        <Dialog.Close asChild>
          <IconButton icon="cross" name={t('close')} />
        </Dialog.Close>
      </header>
      <div className={`grid gap-x-6 gap-y-4 ${layouts[way].outer}`}>
        {way === 'deny' && <Reasons choice={choice} onChange={setChoice} />}
        <div className={layouts[way].inner}>
          <div className="flex flex-col gap-3">
            {tags.length > 0 && <ClearTags tags={tags} cleared={cleared} onChange={setCleared} />}
            <TextArea
              label={t('decision.comment')}
              hint={t('decision.comment.hint')}
              value={comment}
              onText={setComment}
            />
          </div>
          <WhatIsSent choice={choice} status={isReady ? overallAfter(choice, left) : null} tags={left} />
        </div>
      </div>
      {error !== null && <Notice tone="bad">{error}</Notice>}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span id="decision-why" className="flex-1 text-13 text-soft">
          {isReady ? '' : t('decision.reason.missing')}
        </span>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" look={way} disabled={!isReady || isPending} aria-describedby="decision-why">
          {isPending ? t('decision.sending') : t(`decision.send.${way}`)}
        </Button>
      </div>
    </form>
  )
}
