import { t } from '../locales/t.ts'
import type { Piece } from './difference.ts'
import { usePersonal } from './reveal.ts'

/** A date, a number or a usual name is never broken in two. */
const ONE_LINE_MAX = 20

/** One value with the letters that differ marked: boxed and underlined, so that colour is not alone. */
export function Value({ pieces, field }: { pieces: readonly Piece[] | null; field: string }) {
  const { value } = usePersonal()
  if (pieces === null) return <span className="text-soft">–</span>
  const text = pieces.map((piece) => piece.text).join('')
  const shown = [...value(field, text)]
  let at = 0
  const cut = pieces.map((piece) => {
    const from = at
    at += [...piece.text].length
    return { kind: piece.kind, from, text: shown.slice(from, at).join('') }
  })
  return (
    <span className={`mono text-13 ${text.length <= ONE_LINE_MAX ? 'whitespace-nowrap' : 'break-words'}`}>
      {cut.map((piece) => (
        <PieceText key={`${piece.from}${piece.kind}`} kind={piece.kind} text={piece.text} />
      ))}
    </span>
  )
}

function PieceText({ kind, text }: Piece) {
  if (kind === 'same') return text
  if (kind === 'missing') {
    return (
      <mark title={t('fields.missing')} className="mx-px border-l-2 border-denied bg-transparent text-denied">
        <span className="visually-hidden">{t('fields.missing')}</span>
      </mark>
    )
  }
  return (
    <mark className="rounded-[2px] bg-denied-tint font-bold text-denied underline underline-offset-3">
      {text}
    </mark>
  )
}
