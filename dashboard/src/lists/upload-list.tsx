import { uploadList } from '@bonafide/contract/dashboard/lists.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { problemsOf } from '../controls/problems.ts'
import { Sheet, SheetBody, SheetFoot } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'
import { emptyOwnList, uploadOf } from './own-list.ts'
import { UploadFields } from './upload-fields.tsx'

export function UploadList({ onClose }: { onClose: () => void }) {
  return (
    <Sheet open onClose={onClose} title={t('lists.upload.title')} about={t('lists.upload.about')}>
      <UploadForm onClose={onClose} />
    </Sheet>
  )
}

/** The server reads the whole file before it answers: what is wrong with it shows here. */
export function UploadForm({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(emptyOwnList)
  const queryClient = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (upload: NonNullable<ReturnType<typeof uploadOf>>) => call(uploadList, upload),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['lists'] })
      onClose()
    },
  })
  function send(event: FormEvent) {
    event.preventDefault()
    const upload = uploadOf(form)
    if (upload !== null) mutate(upload)
  }
  return (
    <form onSubmit={send} className="contents">
      <SheetBody>
        <UploadFields
          form={form}
          problems={problemsOf(error)}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        />
        {error !== null && <ErrorNotice error={error} />}
      </SheetBody>
      <SheetFoot>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" look="primary" disabled={isPending}>
          {isPending ? t('lists.upload.working') : t('lists.upload.action')}
        </Button>
      </SheetFoot>
    </form>
  )
}
