import { ApiError } from '@bonafide/contract/client.ts'
import type { ReactNode } from 'react'
import { t } from '../locales/t.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

const tones = {
  bad: { look: 'bg-denied-tint text-denied', icon: 'alert' },
  good: { look: 'bg-approved-tint text-approved', icon: 'check' },
  careful: { look: 'bg-suspected-tint text-suspected', icon: 'alert' },
  plain: { look: 'bg-reviewing-tint text-reviewing', icon: 'dot' },
} as const satisfies Record<string, { look: string; icon: IconName }>

export function Notice({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return (
    <div
      role={tone === 'bad' || tone === 'careful' ? 'alert' : 'status'}
      className={`flex items-center gap-3 rounded-control px-3 py-2 ${tones[tone].look}`}
    >
      <Icon name={tones[tone].icon} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">{children}</div>
    </div>
  )
}

/** What went wrong in the server's own words, and a way on. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Notice tone="bad">
      <span>{messageOf(error)}</span>
      {onRetry && (
        <Button size="small" icon="rotate" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Notice>
  )
}

export function messageOf(error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.network')
  if (error.status === 403) return t('error.forbidden')
  return error.body?.message ?? t('error.server', { status: error.status })
}
