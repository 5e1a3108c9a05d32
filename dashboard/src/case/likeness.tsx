import type { FaceComparison } from '@bonafide/contract/dashboard/faces.ts'
import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { t } from '../locales/t.ts'
import { likelihood } from './likelihood.ts'
import { LikenessChart } from './likeness-chart.tsx'
import { short } from './scale.tsx'

/** How alike portrait and selfie are, on the curve that gives the number its meaning; or why that is not known. */
export function Likeness({ faceMatch }: { faceMatch: NonNullable<VerificationDetail['faceMatch']> }) {
  if ('unseen' in faceMatch)
    return (
      <p className="m-0 px-3 py-2 text-13 text-soft">{t('likeness.unseen', { why: faceMatch.unseen })}</p>
    )
  const { similarity, model, situation, verdict } = faceMatch.seen
  return (
    <div className="px-3 pt-2 pb-2">
      <h3 className="m-0 flex flex-wrap justify-between gap-x-3 text-13 font-semibold">
        {t('likeness.title')}
        <span className="font-normal">
          {verdict === null
            ? t('likeness.similarity', { similarity: short(similarity) })
            : t('likeness.one', { likelihood: likelihood(verdict.probability) })}
        </span>
      </h3>
      {verdict === null ? (
        <p className="m-0 text-13 text-soft">{t('likeness.noCurve', { model })}</p>
      ) : (
        <>
          <LikenessChart similarity={similarity} verdict={verdict} />
          <Made model={model} situation={situation} verdict={verdict} />
        </>
      )}
    </div>
  )
}

type MadeProps = Pick<FaceComparison, 'model' | 'situation'> & {
  verdict: NonNullable<FaceComparison['verdict']>
}

/** The model, and what its curve was made from. */
function Made({ model, situation, verdict: { pairs, source } }: MadeProps) {
  return (
    <details className="text-13 text-soft">
      <summary className="hover:text-ink">{t(`likeness.situation.${situation}`)}</summary>
      <p className="m-0 pt-1">
        <span className="mono wrap-anywhere">{model}</span>
        <br />
        {t('likeness.pairs', { genuine: counted(pairs.genuine), impostor: counted(pairs.impostor) })} {source}
      </p>
    </details>
  )
}

const counted = (count: number) => count.toLocaleString('en-GB')
