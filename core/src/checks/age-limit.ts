import { ageOn } from '../compare/dates.ts'
import { type Check, pass, suspect } from './check.ts'

/** Younger than `ageLimit` or older than `ageMax` suspects; an unreadable birth date does too. */
export const ageLimit: Check = ({ settings, document, today }) => {
  const { ageLimit: youngest, ageMax: oldest } = settings
  if (youngest === null && oldest === null) return []
  const birth = document.fields.birthDate?.value
  if (birth === undefined)
    return [suspect('document', 'UNKNOWN_AGE', 'the age is unknown: no birth date was read')]
  const age = ageOn(birth, today)
  if (youngest !== null && age < youngest)
    return [suspect('document', 'UNDER_AGE', `${age} years old, at least ${youngest} is required`)]
  if (oldest !== null && age > oldest)
    return [suspect('document', 'OVER_AGE', `${age} years old, at most ${oldest} is allowed`)]
  return [pass('document', `${age} years old, within the limits`)]
}
