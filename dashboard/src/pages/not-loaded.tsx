import { ApiError } from '@bonafide/contract/client.ts'
import { ErrorNotice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { NotFoundPage } from './not-found.tsx'

type Props = { error: Error | null; onRetry: () => void; rows: number }

/** What stands in place of one thing: that there is none, that it could not be had, or that it is on its way. */
export function NotLoaded({ error, onRetry, rows }: Props) {
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />
  if (error === null) return <Skeleton rows={rows} />
  return (
    <div className="p-4">
      <ErrorNotice error={error} onRetry={onRetry} />
    </div>
  )
}
