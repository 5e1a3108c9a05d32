import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../api.ts'
import { AddToBlocklist } from '../blocklists/add-to-blocklist.tsx'

/** Puts the person of a case on a blocklist; for those who may, where the case holds anything to list. */
export function ListPerson({ detail }: { detail: VerificationDetail }) {
  const { data: me } = useSuspenseQuery(meQuery)
  const sources = listable(detail)
  if (me.role === 'VIEWER' || sources.length === 0) return null
  return <AddToBlocklist scanRef={detail.scanRef} fraudTags={detail.fraudTags} sources={sources} />
}

function listable({ photos, fields }: VerificationDetail): BlocklistSource[] {
  const hasFace = (isSelfie: boolean) =>
    photos.some(({ step, faceBox }) => (step === 'FACE') === isSelfie && faceBox !== null)
  return [
    ...(hasFace(true) ? (['SELFIE'] as const) : []),
    ...(hasFace(false) ? (['DOCUMENT'] as const) : []),
    ...(fields.length > 0 ? (['DOCUMENT_INFO'] as const) : []),
  ]
}
