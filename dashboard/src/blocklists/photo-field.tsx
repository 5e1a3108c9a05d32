import { type DragEvent, useEffect, useId, useState } from 'react'
import { Icon } from '../controls/icon.tsx'
import { t } from '../locales/t.ts'

/** JSON carries a photo a third larger, and a request may have 20 MB. */
const BYTES_MAX = 14 * 1024 * 1024

type Props = {
  source: 'SELFIE' | 'DOCUMENT'
  photo: File | null
  onPhoto: (photo: File | null) => void
  error: string | undefined
}

/** Chosen or dropped; shown before it is sent. */
export function PhotoField({ source, photo, onPhoto, error }: Props) {
  const [isOver, setOver] = useState(false)
  const [isTooLarge, setTooLarge] = useState(false)
  const id = useId()
  const wrong = isTooLarge ? t('blocklist.photo.tooLarge') : error
  function take(file: File | undefined) {
    if (file === undefined) return
    setTooLarge(file.size > BYTES_MAX)
    onPhoto(file.size > BYTES_MAX ? null : file)
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <div className="flex flex-col gap-1">
      <span className="label">{t('blocklist.photo')}</span>
      <label
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`relative flex min-h-40 cursor-pointer flex-col items-center justify-center gap-2 rounded-control border border-dashed p-3 hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${isOver ? 'border-accent bg-accent-tint' : 'border-edge'}`}
      >
        {photo && <Preview photo={photo} />}
        <span className="flex items-center gap-2 text-accent">
          <Icon name="plus" />
          {t(photo ? 'blocklist.photo.again' : 'blocklist.photo.choose')}
        </span>
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          required={photo === null}
          aria-label={t('blocklist.photo.choose')}
          aria-describedby={`${id}-note`}
          aria-invalid={wrong !== undefined}
          onChange={(event) => take(event.target.files?.[0])}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </label>
      <p id={`${id}-note`} className={`m-0 text-13 ${wrong ? 'text-denied' : 'text-soft'}`}>
        {wrong ?? `${t(`blocklist.photo.hint.${source}`)} ${t('blocklist.photo.kept')}`}
      </p>
    </div>
  )
}

function Preview({ photo }: { photo: File }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const address = URL.createObjectURL(photo)
    setUrl(address)
    return () => URL.revokeObjectURL(address)
  }, [photo])
  if (url === null) return null
  return <img src={url} alt={t('blocklist.photo.preview')} className="max-h-56 max-w-full rounded-control" />
}
