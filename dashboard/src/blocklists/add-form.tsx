import type { BlocklistRow } from '@bonafide/contract/dashboard/blocklists.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { problemsOf } from '../controls/problems.ts'
import { SheetBody, SheetFoot } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'
import { aboutBody, emptyAbout } from './about.ts'
import { AboutFields } from './about-fields.tsx'

type Said = ReturnType<typeof aboutBody>

type Props = {
  add: (said: Said) => Promise<BlocklistRow>
  onClose: () => void
  /** The names of its own fields, each of which shows the server's problem with it. */
  fields: readonly string[]
  children: (error: unknown) => ReactNode
}

/** A form of the sheet: its own fields first, then reason and end, which every entry has. */
export function AddForm({ add, onClose, fields, children }: Props) {
  const [about, setAbout] = useState(emptyAbout)
  const { mutate, error, isPending } = useAdd(add, onClose)
  const problems = problemsOf(error)
  const isPlaced = [...fields, 'reason', 'expiresAt'].some((field) => problems.of(field) !== undefined)
  function send(event: FormEvent) {
    event.preventDefault()
    mutate(aboutBody(about, new Date()))
  }
  return (
    <form onSubmit={send} className="contents">
      <SheetBody>
        {children(error)}
        <AboutFields
          about={about}
          error={error}
          onChange={(part) => setAbout((before) => ({ ...before, ...part }))}
        />
      </SheetBody>
      {/* Not among the fields, where a small screen would hide it. */}
      {error !== null && !isPlaced && (
        <div className="px-5 pb-3">
          <ErrorNotice error={error} />
        </div>
      )}
      <SheetFoot>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" look="primary" disabled={isPending}>
          {isPending ? t('blocklist.add.working') : t('blocklist.add.action')}
        </Button>
      </SheetFoot>
    </form>
  )
}

/** Then asks again for all that it changes: the list, and the session that gets a tag. */
function useAdd(add: Props['add'], onDone: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: add,
    onSuccess: async () => {
      for (const queryKey of [['blocklist'], ['verification'], ['verifications']])
        await queryClient.invalidateQueries({ queryKey })
      onDone()
    },
  })
}
