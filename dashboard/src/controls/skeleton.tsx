import { t } from '../locales/t.ts'

/** Grey bars in the place of what is coming; still, and announced once. */
export function Skeleton({ rows, height = 40 }: { rows: number; height?: number }) {
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move.
        <div key={index} className="flex items-center gap-4 border-b border-line px-4" style={{ height }}>
          <span className="h-3 w-24 rounded-pill bg-sunken" />
          <span className="h-3 rounded-pill bg-sunken" style={{ width: `${30 + ((index * 17) % 30)}%` }} />
        </div>
      ))}
    </div>
  )
}
