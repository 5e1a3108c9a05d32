/** Documents with selfies: what the product concludes from both faces alone. */
import { bandOf, type FaceCurve } from '@bonafide/core/faces/curve.ts'
import { cosine } from '@bonafide/server/vision/face-embed.ts'
import type { Readers } from '@bonafide/server/vision/readers.ts'
import { significant } from './figures.ts'
import { firstFace, observeFile } from './observe-face.ts'
import { oneByOne } from './progress.ts'
import type { SelfiePair } from './selfie-cases.ts'

/** Right: matched and the same person, or told apart and not. Review: a human looks, also when a face was not found. */
export type SelfieVerdict = 'right' | 'review' | 'wrong'
export type SelfieResult = SelfiePair & { similarity: number | null; verdict: SelfieVerdict }

/** `curve`: for a selfie and a printed portrait. */
export function measureSelfies(
  readers: Readers,
  folder: string,
  pairs: readonly SelfiePair[],
  curve: FaceCurve | null,
): Promise<SelfieResult[]> {
  return oneByOne('selfies', pairs, async (pair) => {
    const portrait = firstFace(await observeFile(readers, folder, pair.document, 'FRONT'))
    const selfie = firstFace(await observeFile(readers, folder, pair.selfie, 'FACE'))
    const [a, b] = [portrait?.embedding ?? null, selfie?.embedding ?? null]
    const similarity = a === null || b === null ? null : cosine(a, b)
    return { ...pair, similarity, verdict: selfieVerdict(similarity, pair.isSame, curve) }
  })
}

/** Without a similarity or a curve nothing is known, so a human looks. */
export function selfieVerdict(
  similarity: number | null,
  isSame: boolean,
  curve: FaceCurve | null,
): SelfieVerdict {
  if (similarity === null || curve === null) return 'review'
  const band = bandOf(curve, similarity, 1)
  if (band === 'REVIEW') return 'review'
  return (band === 'MATCH') === isSame ? 'right' : 'wrong'
}

export type SelfieScore = { pairs: number } & Record<SelfieVerdict, number> & {
    similarities: (number | null)[]
    curve: { review: number; match: number } | null
  }

export function scoreSelfies(results: readonly SelfieResult[], curve: FaceCurve | null): SelfieScore {
  const count = (verdict: SelfieVerdict) => results.filter((result) => result.verdict === verdict).length
  return {
    pairs: results.length,
    right: count('right'),
    review: count('review'),
    wrong: count('wrong'),
    similarities: results.map(({ similarity }) => (similarity === null ? null : significant(similarity))),
    curve: curve === null ? null : { review: curve.review, match: curve.match },
  }
}
