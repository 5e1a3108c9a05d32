import { useState } from 'react'
import { usePersonal } from '../case/reveal.ts'
import { Icon } from '../controls/icon.tsx'
import { t } from '../locales/t.ts'

/** Small, and blurred until personal data is revealed. */
export function EntryFace({ url }: { url: string | null }) {
  const { isRevealed } = usePersonal()
  const [isMissing, setMissing] = useState(false)
  return (
    <span className="flex size-10 items-center justify-center overflow-hidden rounded-control bg-sunken text-soft">
      {url === null || isMissing ? (
        <Icon name="question" />
      ) : (
        <img
          src={url}
          alt={t('blocklist.picture')}
          loading="lazy"
          onError={() => setMissing(true)}
          className={`size-full object-cover ${isRevealed ? '' : 'blur-[6px]'}`}
        />
      )}
    </span>
  )
}
