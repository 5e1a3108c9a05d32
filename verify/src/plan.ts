/** What is left to choose, and the numbered parts of the way. */
import type { SessionView } from '@bonafide/contract/session/session.ts'
import type { DocumentType } from '@bonafide/core/vocabulary.ts'
import type { Screen } from './screen.ts'

/** The country, when the partner leaves no choice. */
export function fixedCountry(session: SessionView): string | null {
  return session.countries?.length === 1 ? (session.countries[0] ?? null) : null
}

/** The choice to send without asking: one country and one document. */
export function onlyChoice(session: SessionView): { country: string; documentType: DocumentType } | null {
  const country = fixedCountry(session)
  const [documentType, ...others] = session.documentTypes
  return country && documentType && others.length === 0 ? { country, documentType } : null
}

type Part = 'document' | 'photos' | 'face' | 'check'

/** "Step 2 of 4": the parts are known from the first moment and do not change with the document. */
export function partOf(screen: Screen, session: SessionView): { number: number; total: number } | null {
  const parts = partsOf(session)
  const part = partOfScreen(screen)
  return part ? { number: parts.indexOf(part) + 1, total: parts.length } : null
}

function partsOf(session: SessionView): Part[] {
  const parts: (Part | null)[] = [
    onlyChoice(session) ? null : 'document',
    'photos',
    session.needsFace ? 'face' : null,
    'check',
  ]
  return parts.filter((part) => part !== null)
}

function partOfScreen(screen: Screen): Part | null {
  switch (screen.name) {
    case 'country':
    case 'document':
      return 'document'
    case 'howTo':
      return 'photos'
    case 'camera':
    case 'check':
      return screen.step === 'FACE' ? 'face' : 'photos'
    case 'ready':
    case 'working':
      return 'check'
    default:
      return null
  }
}
