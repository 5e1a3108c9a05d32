import { addSessionToBlocklist } from '@bonafide/contract/dashboard/blocklists.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { useState } from 'react'
import { call } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { Sheet } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'
import { AddForm } from './add-form.tsx'
import { Choice } from './choice.tsx'
import { SOURCES, TAG_OF } from './source-words.ts'

type Props = {
  scanRef: string
  /** Of the case: they say on which lists it is already. */
  fraudTags?: readonly string[]
  /** What the case has; everything unless said otherwise. */
  sources?: readonly BlocklistSource[]
}

/** For a case: a button, and a sheet that asks what of it goes on which list, and why. */
export function AddToBlocklist({ scanRef, fraudTags = [], sources = SOURCES }: Props) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button icon="ban" aria-label={t('blocklist.case.title')} onClick={() => setOpen(true)}>
        <span className="hidden sm:inline">{t('blocklist.case')}</span>
      </Button>
      <Sheet
        open={isOpen}
        onClose={close}
        title={t('blocklist.case.title')}
        about={t('blocklist.case.about')}
      >
        <Ask scanRef={scanRef} fraudTags={fraudTags} sources={sources} onClose={close} />
      </Sheet>
    </>
  )
}

function Ask({ scanRef, fraudTags, sources, onClose }: Required<Props> & { onClose: () => void }) {
  const isListed = (source: BlocklistSource) => fraudTags.includes(TAG_OF[source])
  const first = sources.find((source) => !isListed(source)) ?? sources[0] ?? 'SELFIE'
  const [source, setSource] = useState(first)
  return (
    <AddForm
      fields={[]}
      onClose={onClose}
      add={(said) => call(addSessionToBlocklist, { body: { scanRef, source, ...said } })}
    >
      {() => (
        <Choice
          title={t('blocklist.case.what')}
          options={sources}
          textOf={(one) => <What source={one} isListed={isListed(one)} />}
          chosen={source}
          onChoose={setSource}
        />
      )}
    </AddForm>
  )
}

function What({ source, isListed }: { source: BlocklistSource; isListed: boolean }) {
  return (
    <>
      <span className="flex-1">{t(`blocklist.case.${source}`)}</span>
      {isListed && <span className="text-13 text-suspected">{t('blocklist.case.already')}</span>}
      <code className="mono text-13 text-soft max-sm:hidden">{TAG_OF[source]}</code>
    </>
  )
}
