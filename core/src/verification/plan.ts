/** settings + document → the photos the client must take. */
import { needsBack } from '../documents/catalogue.ts'
import type { DocumentType, Step, TokenType } from '../vocabulary.ts'
import type { Settings } from './settings.ts'

/** In the order they are taken: FRONT, BACK where the type has one, FACE unless the token is DOCUMENT. */
export function stepsFor(
  documentType: DocumentType,
  tokenType: TokenType,
  settings: Pick<Settings, 'driverLicenseBack'>,
): Step[] {
  const steps: Step[] = ['FRONT']
  if (needsBack(documentType, settings)) steps.push('BACK')
  if (tokenType !== 'DOCUMENT') steps.push('FACE')
  return steps
}
