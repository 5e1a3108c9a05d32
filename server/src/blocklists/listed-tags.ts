/** FACE_IN_BLACKLIST and its like: what of a session was put on a list. What it matched there are other tags, found by checks. */
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { FraudTag } from '@bonafide/core/vocabulary.ts'
import type { Verification } from '../verifications/store.ts'

const TAG_OF: Record<BlocklistSource, FraudTag> = {
  SELFIE: 'FACE_IN_BLACKLIST',
  DOCUMENT: 'DOC_FACE_IN_BLACKLIST',
  DOCUMENT_INFO: 'DATA_IN_BLACKLIST',
}

/** Twice is once. */
export function withTag(verification: Verification, source: BlocklistSource): Verification {
  const tags = new Set([...verification.listed, TAG_OF[source]])
  return { ...verification, listed: FraudTag.options.filter((tag) => tags.has(tag)) }
}

export function withoutTag(verification: Verification, source: BlocklistSource): Verification {
  return { ...verification, listed: verification.listed.filter((tag) => tag !== TAG_OF[source]) }
}

/** Events of the time line, each with the list and the reason in its detail. */
export const PUT_ON = 'put on blocklist'
export const TAKEN_OFF = 'taken off blocklist'

/** 'SELFIE · charged back twice' */
export function detailOf(source: BlocklistSource, why: string | null): string {
  return [source, why].filter(Boolean).join(' · ')
}
