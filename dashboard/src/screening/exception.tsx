import type { WhitelistView } from '@bonafide/contract/dashboard/screening.ts'
import { date } from '../controls/age.ts'
import { Button } from '../controls/button.tsx'
import { Icon } from '../controls/icon.tsx'
import { Instant } from '../controls/moment.tsx'
import { t } from '../locales/t.ts'
import { Reason } from './reason.tsx'

type Props = {
  exception: WhitelistView
  isPending?: boolean
  /** Left out: it may only be looked at. */
  onTakeBack?: (id: string) => void
}

/** "This person is not that entry": who said so, when, until when, and the way back. */
export function Exception({ exception, isPending = false, onTakeBack }: Props) {
  const { id, author, createdAt, expiresAt, reason } = exception
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 rounded-control bg-sunken px-3 py-2 text-13">
      <p className="m-0 flex min-w-0 flex-1 basis-60 gap-2">
        <span className="pt-0.5 text-soft">
          <Icon name="ban" size={14} />
        </span>
        <span className="min-w-0 wrap-anywhere">
          <span className="font-semibold">
            {expiresAt === null
              ? t('screening.exception.endless')
              : t('screening.exception.ends', { date: date(expiresAt) })}
          </span>{' '}
          <span className="text-soft">
            {t('screening.by', { author })} <Instant at={createdAt} />
          </span>
          <Reason reason={reason} />
        </span>
      </p>
      {onTakeBack && (
        <Button size="small" aria-disabled={isPending} onClick={() => onTakeBack(id)}>
          {t('screening.exception.back')}
        </Button>
      )}
    </div>
  )
}
