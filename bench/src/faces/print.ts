/** The results for people: one table a question. */

import { table } from '../table.ts'
import { ATTACK_SETS } from './attack-cases.ts'
import { percent } from './figures.ts'
import { lfwRows } from './lfw-rows.ts'
import type { FacesReport, SetScores } from './report.ts'
import type { AttackScore } from './score-attacks.ts'

export function printFaces(report: FacesReport): void {
  const { sets, search, models, peers, seconds } = report
  const parts = [
    table('same person (faces-lfw)', lfwRows(models)),
    table('documents', documentRows(sets)),
    table('presentation attacks', attackRows(sets)),
    table('search', searchRows(search)),
    table('a selfie, ms', speedRows(report)),
    table('peer face-api on some pairs', peerRows(peers?.['face-api']?.['faces-lfw'])),
    table('seconds of this run', [Object.keys(seconds), Object.values(seconds).map(String)]),
  ]
  console.log(parts.filter((part) => part !== '').join('\n\n'))
}

function documentRows({ selfies, portraits }: SetScores): string[][] {
  const rows: string[][] = []
  if (portraits !== undefined) {
    const { fronts, found, withTemplate, missed } = portraits
    rows.push(['portraits found', `${found} of ${fronts}, ${withTemplate} of them comparable`])
    if (missed.length > 0) rows.push(['  missed', missed.join(', ')])
  }
  if (selfies !== undefined) {
    const { pairs, right, review, wrong, similarities } = selfies
    rows.push(['selfie pairs', `${right} right, ${review} to review, ${wrong} wrong of ${pairs}`])
    rows.push(['  similarities', similarities.map((one) => one ?? 'none').join(', ')])
  }
  return rows
}

function attackRows(sets: SetScores): string[][] {
  const scores = ATTACK_SETS.flatMap((set) => {
    const score = sets[set]
    return score === undefined ? [] : [{ set, score }]
  })
  if (scores.length === 0) return []
  const row = (label: string, cell: (score: AttackScore) => string) => [
    label,
    ...scores.map(({ score }) => cell(score)),
  ]
  return [
    ['', ...scores.map(({ set }) => set)],
    row('live, attacks', ({ live, attacks }) => `${live}, ${attacks}`),
    row('faces not found', ({ facesNotFound }) => `${facesNotFound}`),
    row('AUC', ({ auc }) => `${auc ?? '-'}`),
    row('BPCER at APCER 5 %', ({ bpcerAtApcer5, lineAtApcer5 }) =>
      bpcerAtApcer5 === null ? '-' : `${percent(bpcerAtApcer5)} over ${lineAtApcer5}`,
    ),
    row('at our limits: APCER, BPCER', ({ apcer, bpcer }) => `${percent(apcer)}, ${percent(bpcer)}`),
    row('  of live refused outright', ({ bpcerRefused }) => percent(bpcerRefused)),
    row('cues looked for', ({ cuesLookedFor, live, attacks }) => `${cuesLookedFor} of ${live + attacks}`),
    row('suspected by a cue: live, attacks', ({ liveSuspected, attacksSuspected }) => {
      return `${percent(liveSuspected)}, ${percent(attacksSuspected)}`
    }),
    ...scores.flatMap(({ score, set }) =>
      Object.entries(score.cues).map(([cue, { live, attacks }]) => [
        `  ${cue} in ${set}`,
        `${live}, ${attacks}`,
      ]),
    ),
    row('with cues: APCER, BPCER', ({ apcerWithCues, bpcerWithCues }) => {
      return `${percent(apcerWithCues)}, ${percent(bpcerWithCues)}`
    }),
  ]
}

function searchRows(search: FacesReport['search']): string[][] {
  const scores = Object.values(search)
  if (scores.length === 0) return []
  return [
    ['templates', ...Object.keys(search)],
    ['ms, median (95 %)', ...scores.map(({ ms, msP95 }) => `${ms} (${msP95})`)],
    ['bytes of the index', ...scores.map(({ bytes }) => megabytes(bytes))],
    ['growth of the process', ...scores.map(({ rssBytes }) => megabytes(rssBytes))],
    [
      'recall',
      ...scores.map(({ recall, hits }) => (recall === null ? 'nothing to find' : `${recall} of ${hits}`)),
    ],
    ['compared exactly, median', ...scores.map(({ compared }) => `${compared}`)],
    ['threshold', ...scores.map(({ threshold }) => `${threshold}`)],
  ]
}

function speedRows(report: FacesReport): string[][] {
  const { selfieMsP50, selfieMsP95, selfieCpuMsP50, selfieStageMs, selfie960x1280Ms } = report
  if (selfieMsP50 === undefined) return []
  const stages = Object.entries(selfieStageMs ?? {}).map(([stage, ms]) => `${stage} ${ms}`)
  return [
    ['p50, p95; CPU p50', `${selfieMsP50}, ${selfieMsP95 ?? '-'}; ${selfieCpuMsP50 ?? '-'}`],
    ['stages, median', stages.join(', ')],
    ['one of 960 x 1280', `${selfie960x1280Ms ?? '-'}`],
  ]
}

type Peer = NonNullable<NonNullable<FacesReport['peers']>['face-api']>['faces-lfw']

function peerRows(peer: Peer | undefined): string[][] {
  if (peer === undefined) return []
  const both = [peer, peer.ours]
  return [
    [`${peer.pairs} pairs, ${peer.images} photos`, `face-api (${peer.backend})`, 'ours'],
    ['accuracy, 10-fold', ...both.map(({ accuracy }) => percent(accuracy))],
    ['at distance 0.6; in our bands', percent(peer.accuracyAtReadmeDistance), ours(peer)],
    ['  of pairs with both faces found', ofFound(peer)],
    ['EER', ...both.map(({ eer }) => percent(eer))],
    ['faces not found', ...both.map(({ facesNotFound }) => `${facesNotFound}`)],
    ['ms a photo', ...both.map(({ msPerImage }) => `${msPerImage}`)],
    ['its time by ours', `${peer.timeRatio}`],
  ]
}

const ours = ({ ours: { right, review } }: Peer) => `${percent(right)} right, ${percent(review)} to review`

const ofFound = ({ compared: { pairs, accuracyAtReadmeDistance } }: Peer) =>
  `${percent(accuracyAtReadmeDistance)} of ${pairs}`

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
