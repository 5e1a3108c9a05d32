import type { Step } from '@bonafide/core/vocabulary.ts'
import { useRef, useState } from 'preact/hooks'
import { useApp } from '../app-context.ts'
import { jpegOfFile } from '../photo.ts'
import { Icon } from './icon.tsx'

/** Always possible, with or without a camera. For a face, phones open their own front camera. */
export function UploadButton({ step }: { step: Step }) {
  const { t, actions } = useApp()
  const input = useRef<HTMLInputElement>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    const jpeg = await jpegOfFile(file)
    setUnreadable(!jpeg)
    if (jpeg) await actions.send(step, jpeg, 'UPLOAD')
  }
  return (
    <>
      {isUnreadable ? (
        <p class="complaint" role="alert">
          <Icon name="warning" size={20} />
          {t('upload.NOT_A_PICTURE')}
        </p>
      ) : null}
      <button type="button" class="button is-plain upload" onClick={() => input.current?.click()}>
        <Icon name="upload" size={20} />
        {t('camera.upload')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        {...(step === 'FACE' ? { capture: 'user' as const } : {})}
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
    </>
  )
}
