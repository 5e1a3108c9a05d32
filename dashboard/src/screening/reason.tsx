import { mask } from '../case/mask.ts'
import { usePersonal } from '../case/reveal.ts'

/** Written by hand, so it may name somebody. */
export function Reason({ reason }: { reason: string | null }) {
  const { isRevealed } = usePersonal()
  if (reason === null) return null
  return <span className="block">{isRevealed ? reason : mask(reason)}</span>
}
