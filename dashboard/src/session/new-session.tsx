import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import { createSession } from '@bonafide/contract/dashboard/verifications.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api.ts'
import { Sheet } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'
import { SessionCreated } from './session-created.tsx'
import { SessionForm } from './session-form.tsx'
import { emptyForm, tokenBody } from './token-body.ts'

type Props = {
  open: boolean
  environments: readonly Environment[]
  environment: string | undefined
  onClose: () => void
}

export function NewSession({ open, environments, environment, onClose }: Props) {
  return (
    <Sheet open={open} onClose={onClose} title={t('session.title')} about={t('session.about')} width="wide">
      <Steps environments={environments} environment={environment} onClose={onClose} />
    </Sheet>
  )
}

function Steps({ environments, environment, onClose }: Omit<Props, 'open'>) {
  const [form, setForm] = useState(emptyForm)
  const [into, setInto] = useState(environment ?? environments[0]?.id ?? '')
  const queryClient = useQueryClient()
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: () => call(createSession, { body: { environment: into, token: tokenBody(form) } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['verifications'] }),
  })
  if (data !== undefined) {
    const again = () => {
      setForm(emptyForm)
      reset()
    }
    return <SessionCreated {...data} onClose={onClose} onAgain={again} />
  }
  return (
    <SessionForm
      form={form}
      onChange={(part) => setForm((before) => ({ ...before, ...part }))}
      environments={environments}
      environment={into}
      onEnvironment={setInto}
      error={error}
      isPending={isPending}
      onSend={mutate}
      onCancel={onClose}
    />
  )
}
