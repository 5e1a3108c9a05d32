import { expect, it } from 'vitest'
import { numberType } from './number-type.ts'

it.each([
  ['Passport', 'PASSPORT'],
  ['Diplomatic Passport', 'PASSPORT'],
  ['Número de pasaporte', 'PASSPORT'],
  ['National ID No.', 'ID_CARD'],
  ['Cedula No.', 'ID_CARD'],
  ['id', 'ID_CARD'],
  ['National Identification Number', 'ID_CARD'],
  ["Driver's License No.", 'DRIVER_LICENSE'],
  ['SSN', 'PERSONAL_NUMBER'],
  ['C.U.R.P.', 'PERSONAL_NUMBER'],
  ['Tax ID No.', 'TAX_NUMBER'],
  ['R.F.C.', 'TAX_NUMBER'],
  ['Registration Number', 'REGISTRATION'],
  ['Vessel Registration Identification IMO', 'REGISTRATION'],
  ['Birth Certificate Number', 'OTHER'],
  ['SWIFT/BIC', 'OTHER'],
])('%s is of type %s', (text, type) => expect(numberType(text)).toBe(type))
