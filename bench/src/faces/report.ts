/** What the bench ends with, in the words of its last line. */
import type { PortraitScore } from './measure-portraits.ts'
import type { SearchScore } from './measure-search.ts'
import type { SelfieScore } from './measure-selfies.ts'
import type { PeerScore } from './peer-face-api.ts'
import type { AttackScore } from './score-attacks.ts'
import type { LfwScore } from './score-lfw.ts'
import type { SelfieSpeed } from './selfie-speed.ts'

/** Sets that the data folder lacks are absent. */
export type SetScores = {
  'faces-lfw'?: LfwScore
  selfies?: SelfieScore
  portraits?: PortraitScore
  'pad-nuaa'?: AttackScore
  'pad-misc'?: AttackScore
}
export type ModelReport = { model: string; 'faces-lfw': LfwScore }
/** `own`: of the model that the product uses. */
export type LfwReport = { own: LfwScore; models: Record<string, ModelReport> }

/** `search`: by the number of templates. */
export type FacesReport = {
  bench: 'faces'
  sets: SetScores
  search: Record<string, SearchScore>
  models: Record<string, ModelReport>
  peers?: { 'face-api'?: { 'faces-lfw': PeerScore } }
  seconds: Record<string, number>
} & SelfieSpeed
