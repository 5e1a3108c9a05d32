import type { FieldRow } from '@bonafide/contract/dashboard/verifications.ts'
import { Icon, type IconName } from '../controls/icon.tsx'
import { ScrollRegion } from '../controls/scroll-region.tsx'
import { t } from '../locales/t.ts'
import { type Compared, compared, type Source, sources } from './compared.ts'
import { rowState } from './evidence-state.ts'
import { Value } from './value.tsx'

type Props = {
  fields: readonly FieldRow[]
  pointed: FieldRow | null
  onPoint: (field: FieldRow | null) => void
  /** Keeps a field pointed at, or lets it go. */
  onPin: (field: FieldRow) => void
}

/** A row per field, a column per source; sources that nobody spoke in are left out. */
export function Comparison({ fields, pointed, onPoint, onPin }: Props) {
  const used = sources.filter(
    (source) => source === 'given' || fields.some((field) => field[source] !== null),
  )
  return (
    <section className="card overflow-hidden">
      <h2 className="m-0 px-4 pt-3 pb-2 text-15 font-semibold">{t('fields.title')}</h2>
      {fields.length === 0 ? (
        <p className="m-0 px-4 pb-4 text-soft">{t('fields.none')}</p>
      ) : (
        <ScrollRegion name={t('fields.title')} className="overflow-x-auto">
          <table
            className="w-full min-w-[440px] border-collapse text-13"
            onPointerLeave={() => onPoint(null)}
          >
            <thead>
              <tr className="label">
                <th scope="col" className="cell h-8 pl-4">
                  {t('fields.field')}
                </th>
                {used.map((source) => (
                  <th key={source} scope="col" className="cell">
                    {t(`source.of.${source}`)}
                  </th>
                ))}
                <th scope="col" className="cell w-32 pr-4 max-sm:hidden">
                  {t('fields.verdict')}
                </th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <Row
                  key={field.field}
                  field={field}
                  used={used}
                  isPointed={field.field === pointed?.field}
                  onPoint={onPoint}
                  onPin={onPin}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  )
}

type RowProps = Pick<Props, 'onPoint' | 'onPin'> & {
  field: FieldRow
  used: readonly Source[]
  isPointed: boolean
}

function Row({ field, used, isPointed, onPoint, onPin }: RowProps) {
  const values: Compared = compared(field)
  return (
    <tr
      onPointerEnter={() => onPoint(field)}
      className={`border-t border-line ${isPointed ? 'bg-accent-tint' : ''}`}
    >
      <th scope="row" className="cell h-9 py-1.5 pl-4 align-middle">
        <button
          type="button"
          aria-pressed={isPointed}
          title={t('fields.show')}
          onFocus={() => onPoint(field)}
          onBlur={() => onPoint(null)}
          onClick={() => onPin(field)}
          className="text-left text-13 text-soft hover:text-accent aria-pressed:text-accent"
        >
          {field.label}
        </button>
        <span className="sm:hidden">
          <Verdict field={field} />
        </span>
      </th>
      {used.map((source) => (
        <td key={source} className="cell py-1.5 align-middle">
          <Value pieces={values[source]} field={field.field} />
        </td>
      ))}
      <td className="cell py-1.5 pr-4 align-middle max-sm:hidden">
        <Verdict field={field} />
      </td>
    </tr>
  )
}

const verdicts: Readonly<Record<FieldRow['verdict'], { icon: IconName; look: string }>> = {
  MATCH: { icon: 'check', look: 'text-approved' },
  MISMATCH: { icon: 'cross', look: 'text-denied' },
  UNREADABLE: { icon: 'eyeOff', look: 'text-suspected' },
  ONLY: { icon: 'minus', look: 'text-soft' },
}

/** What the sources make of one another, and whether the machine-readable one proves itself. */
function Verdict({ field }: { field: FieldRow }) {
  const { icon, look } = verdicts[field.verdict]
  const state = rowState(field)
  return (
    <>
      <span className={`flex items-center gap-1.5 whitespace-nowrap ${look}`}>
        <Icon name={icon} size={14} />
        {t(`verdict.${field.verdict}`)}
      </span>
      {(state === 'guessed' || state === 'repaired') && (
        <span className={`block pl-5 ${state === 'guessed' ? 'text-suspected' : 'text-soft'}`}>
          {t(`state.${state}`)}
        </span>
      )}
    </>
  )
}
