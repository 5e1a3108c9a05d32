import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { useState } from 'react'
import { Sheet } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'
import { ByHand } from './by-hand.tsx'
import { ByPhoto } from './by-photo.tsx'
import { BySession } from './by-session.tsx'
import { Choice } from './choice.tsx'

type Props = { source: BlocklistSource; environment: Environment; onClose: () => void }

/** A face by photo, data by hand, either by the verification that it came with. */
export function AddEntry({ source, environment, onClose }: Props) {
  return (
    <Sheet
      open
      onClose={onClose}
      title={t(`blocklist.add.${source}`)}
      about={t('blocklist.add.about', { environment: environment.name })}
    >
      <Ways source={source} environment={environment.id} onClose={onClose} />
    </Sheet>
  )
}

function Ways({ source, environment, onClose }: Omit<Props, 'environment'> & { environment: string }) {
  const own = source === 'DOCUMENT_INFO' ? 'hand' : 'photo'
  const [way, setWay] = useState<'hand' | 'photo' | 'session'>(own)
  const props = { environment, onClose }
  return (
    <>
      <div className="px-5 pb-3">
        <Choice
          title={t('blocklist.add.how')}
          options={[own, 'session'] as const}
          textOf={(one) => t(`blocklist.add.${one}`)}
          chosen={way}
          onChoose={setWay}
        />
      </div>
      {way === 'session' && <BySession source={source} {...props} />}
      {way === 'photo' && source !== 'DOCUMENT_INFO' && <ByPhoto source={source} {...props} />}
      {way === 'hand' && <ByHand {...props} />}
    </>
  )
}
