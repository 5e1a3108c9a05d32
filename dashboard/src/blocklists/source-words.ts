/** What each list is called in the server's own words. */
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'

/** The order of the tabs. */
export const SOURCES = ['SELFIE', 'DOCUMENT', 'DOCUMENT_INFO'] as const satisfies readonly BlocklistSource[]

/** The tag of a session that was put on the list. One that merely matches it has another. */
export const TAG_OF: Readonly<Record<BlocklistSource, string>> = {
  SELFIE: 'FACE_IN_BLACKLIST',
  DOCUMENT: 'DOC_FACE_IN_BLACKLIST',
  DOCUMENT_INFO: 'DATA_IN_BLACKLIST',
}
