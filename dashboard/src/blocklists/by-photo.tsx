import { addPhotoToBlocklist } from '@bonafide/contract/dashboard/blocklists.ts'
import { useState } from 'react'
import { call } from '../api.ts'
import { problemsOf } from '../controls/problems.ts'
import { AddForm } from './add-form.tsx'
import { base64Of } from './base64.ts'
import { PhotoField } from './photo-field.tsx'

type Props = { source: 'SELFIE' | 'DOCUMENT'; environment: string; onClose: () => void }

export function ByPhoto({ source, environment, onClose }: Props) {
  const [photo, setPhoto] = useState<File | null>(null)
  return (
    <AddForm
      fields={['photo']}
      onClose={onClose}
      add={async (said) => {
        const bytes = await base64Of(photo ?? new Blob())
        return call(addPhotoToBlocklist, { body: { environment, source, photo: bytes, ...said } })
      }}
    >
      {(error) => (
        <PhotoField source={source} photo={photo} onPhoto={setPhoto} error={problemsOf(error).of('photo')} />
      )}
    </AddForm>
  )
}
