import type { PhotoView, VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { useQueries } from '@tanstack/react-query'
import { photoQuery } from '../api.ts'

/** A photo whose `url` is of this page, empty until it is here; `isMissing` once it cannot come. */
export type LocalPhoto = PhotoView & { isMissing: boolean }

export function useLocalPhotos({
  photos,
  version,
}: Pick<VerificationDetail, 'photos' | 'version'>): LocalPhoto[] {
  const found = useQueries({ queries: photos.map(({ url }) => photoQuery(url, version)) })
  return photos.map((photo, index) => ({
    ...photo,
    url: found[index]?.data ?? '',
    isMissing: found[index]?.isError ?? false,
  }))
}
