import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { Instant } from '../controls/moment.tsx'
import { t, word } from '../locales/t.ts'
import { Panel } from './panel.tsx'
import { usePersonal } from './reveal.ts'

/** Oldest first, a dot an event. */
export function Timeline({ entries }: { entries: VerificationDetail['timeline'] }) {
  const { sentence } = usePersonal()
  return (
    <Panel title={t('timeline.title')}>
      <ol className="m-0 list-none px-4 pt-1 pb-3">
        {entries.map((entry, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the time line only grows at its end.
            key={index}
            className="relative border-l border-line pb-2 pl-4 last:border-transparent last:pb-0"
          >
            <span aria-hidden="true" className="absolute top-1.5 -left-[4.5px] size-2 rounded-pill bg-edge" />
            <p className="m-0 flex flex-wrap items-baseline justify-between gap-x-3">
              <span>{word('timeline', entry.event)}</span>
              <span className="text-13 text-soft">
                <Instant at={entry.at} after={entries[index - 1]?.at} />
              </span>
            </p>
            <p
              className={`m-0 text-13 break-words text-soft ${entry.event === 'consented' ? 'line-clamp-1' : 'line-clamp-6'}`}
              title={entry.detail === null ? undefined : sentence(entry.detail)}
            >
              {entry.actor}
              {entry.detail && ` · ${sentence(entry.detail)}`}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
