/** A hit in one word of the older wire. */
import type { AmlSuspicion } from '../../vocabulary.ts'
import type { Hit } from '../hit.ts'
import { isPep, isSanctioned } from './status.ts'

/** The gravest that applies: SANCTION, PEPS, then INTERPOL for wanted persons of a list that names Interpol, else OTHER. */
export function suspicionOf(hit: Hit): AmlSuspicion {
  if (isSanctioned(hit)) return 'SANCTION'
  if (isPep(hit)) return 'PEPS'
  return hit.entity.datasets.includes('RRE') && isInterpol(hit) ? 'INTERPOL' : 'OTHER'
}

const isInterpol = ({ list, listTitle }: Hit) => /interpol/i.test(`${list} ${listTitle}`)
