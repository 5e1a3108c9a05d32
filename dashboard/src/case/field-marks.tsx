import type { FieldRow } from '@bonafide/contract/dashboard/verifications.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { t } from '../locales/t.ts'
import { type State, stateOf, states } from './evidence-state.ts'
import { Mark, outlineOf } from './marks.tsx'

export type FieldMarksProps = {
  fields: readonly FieldRow[]
  onPoint: (field: FieldRow | null) => void
  onPin: (field: FieldRow) => void
}

/** Each place where a field was read, by how far it can be relied on; pointing at it points at its row. */
export function FieldMarks({
  step,
  letters,
  fields,
  onPoint,
  onPin,
}: FieldMarksProps & { step: Step; letters: number | null }) {
  return fields.flatMap((field) =>
    field.evidence.flatMap((evidence) => {
      if (evidence.step !== step || evidence.quad === null) return []
      const state = stateOf(evidence)
      return (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer, inside a picture with a name.
        <g
          key={`${field.field}${evidence.source}`}
          data-field={field.field}
          data-state={state}
          onPointerEnter={() => onPoint(field)}
          onPointerLeave={() => onPoint(null)}
          onClick={() => onPin(field)}
        >
          <path d={outlineOf(evidence.quad)} fill="transparent" pointerEvents="all" />
          <Mark
            quad={evidence.quad}
            label={isQuiet(state) ? null : t(`state.${state}`)}
            letters={letters}
            {...states[state]}
          />
        </g>
      )
    }),
  )
}

/** What needs no word where fields stand close: the legend says what a solid and a dotted line mean. */
const isQuiet = (state: State) => state === 'valid' || state === 'print'
