import { signIn } from '@bonafide/contract/dashboard/sign-in.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, meQuery } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { TextField } from '../controls/field.tsx'
import { Icon } from '../controls/icon.tsx'
import { messageOf, Notice } from '../controls/notice.tsx'
import { t } from '../locales/t.ts'
import { isSignedOut } from '../query-client.ts'

export function SignInPage() {
  const { next } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const queryClient = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: { email: string; password: string }) => call(signIn, { body }),
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me)
      void router.navigate({ href: ownPath(next), replace: true })
    },
  })
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 pb-24">
      <div className="w-full max-w-96">
        <div className="mb-6 flex items-center gap-3">
          <span className="flex size-9 items-center justify-center rounded-control bg-accent text-on-accent">
            <Icon name="check" size={22} />
          </span>
          <h1 className="m-0 text-22 font-semibold">{t('signIn.title')}</h1>
        </div>
        <SignInForm isPending={isPending} onSend={mutate} />
        <div className="mt-4">
          {error && <Notice tone="bad">{isSignedOut(error) ? t('signIn.wrong') : messageOf(error)}</Notice>}
        </div>
      </div>
    </main>
  )
}

type FormProps = { isPending: boolean; onSend: (body: { email: string; password: string }) => void }

function SignInForm({ isPending, onSend }: FormProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  function send(event: FormEvent) {
    event.preventDefault()
    onSend({ email, password })
  }
  return (
    <form onSubmit={send} className="card flex flex-col gap-4 p-5 shadow-card">
      <TextField
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={isPending}>
        {isPending ? t('signIn.working') : t('signIn.action')}
      </Button>
    </form>
  )
}

/** Only a path of this app: an address from the outside must not lead elsewhere. */
function ownPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/verifications'
}
