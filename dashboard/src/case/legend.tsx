import { t } from '../locales/t.ts'
import { type State, states } from './evidence-state.ts'

const shown: readonly State[] = ['valid', 'repaired', 'guessed', 'unreadable', 'print']

/** The lines around fields, each with its word. */
export function Legend() {
  return (
    <ul
      aria-label={t('photos.legend')}
      className="m-0 flex list-none flex-wrap gap-x-3 rounded-control bg-[#101315] px-2 py-0.5 text-[#f2f4f4]"
    >
      {shown.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="22" height="4">
            <path
              d="M0 2H22"
              stroke={states[state].stroke}
              strokeDasharray={states[state].dash}
              strokeWidth="2"
            />
          </svg>
          {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  )
}
