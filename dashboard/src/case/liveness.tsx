import type { LivenessView } from '@bonafide/contract/dashboard/faces.ts'
import { Icon, type IconName } from '../controls/icon.tsx'
import { t } from '../locales/t.ts'
import { Scale, short } from './scale.tsx'

/** How live the selfie looks and which signs of a print or screen it shows, each on its scale with its limits. */
export function Liveness({ liveness: { model, cues } }: { liveness: LivenessView }) {
  return (
    <div className="border-t border-line px-3 py-2 text-13">
      {model !== null &&
        ('unseen' in model ? (
          <p className="m-0 text-soft">{t('liveness.unseen', { why: model.unseen })}</p>
        ) : (
          <Measure name={t('liveness.title')} {...liveMeasure(model.seen)} />
        ))}
      {cues !== null && ('unseen' in cues ? null : <Cues cues={cues.seen} />)}
    </div>
  )
}

type Live = Extract<NonNullable<LivenessView['model']>, { seen: unknown }>['seen']
type Cue = Extract<NonNullable<LivenessView['cues']>, { seen: unknown }>['seen'][number]

function liveMeasure({ score, review, accept }: Live): Omit<MeasureProps, 'name'> {
  const state = score >= accept ? 'fine' : score >= review ? 'doubt' : 'bad'
  const says = t(`liveness.says.${state}`, {
    score: short(score),
    review: short(review),
    accept: short(accept),
  })
  return { value: score, limits: [review, accept], state, says }
}

/** Closed while none is plain: then there is nothing to look at. */
function Cues({ cues }: { cues: readonly Cue[] }) {
  const plain = cues.filter(({ score, limit }) => score >= limit)
  if (cues.length === 0) return null
  return (
    <details open={plain.length > 0}>
      <summary className="py-0.5 text-soft hover:text-ink">
        {t(plain.length > 0 ? 'liveness.cues.some' : 'liveness.cues.none', {
          count: cues.length,
          plain: plain.length,
        })}
      </summary>
      {cues.map(({ cue, score, limit }) => (
        <Measure
          key={cue}
          name={t(`cue.${cue}`)}
          value={score}
          limits={[limit]}
          state={score >= limit ? 'doubt' : 'fine'}
          says={t('cue.says', { score: short(score), limit: short(limit) })}
        />
      ))}
    </details>
  )
}

const states: Readonly<Record<MeasureProps['state'], { icon: IconName; look: string }>> = {
  fine: { icon: 'check', look: 'text-approved' },
  doubt: { icon: 'alert', look: 'text-suspected' },
  bad: { icon: 'cross', look: 'text-denied' },
}

type MeasureProps = {
  name: string
  value: number
  limits: readonly number[]
  state: 'fine' | 'doubt' | 'bad'
  /** The whole as a sentence, for those who do not see the scale. */
  says: string
}

function Measure({ name, value, limits, state, says }: MeasureProps) {
  const { icon, look } = states[state]
  return (
    <p className="m-0 flex items-center gap-2 py-0.5">
      <span className={look}>
        <Icon name={icon} size={14} />
      </span>
      <span className="min-w-0 flex-1 truncate">{name}</span>
      <span role="img" aria-label={says} title={says} className={`inline-flex items-center gap-2 ${look}`}>
        <Scale value={value} limits={limits} min={0} max={1} className="w-24" />
        <span className="mono w-8 text-right text-ink">{short(value)}</span>
      </span>
    </p>
  )
}
