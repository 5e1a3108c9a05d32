import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { AddEntry } from '../blocklists/add-entry.tsx'
import { BlocklistTabs } from '../blocklists/blocklist-tabs.tsx'
import { EmptyBlocklist } from '../blocklists/empty-blocklist.tsx'
import { Entries } from '../blocklists/entries.tsx'
import { Reveal } from '../case/reveal.ts'
import { Button } from '../controls/button.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { Notice } from '../controls/notice.tsx'
import { useTitle } from '../controls/use-title.ts'
import { useKeys } from '../keys/use-keys.ts'
import { t } from '../locales/t.ts'
import { EnvironmentPicker } from '../settings/environment-picker.tsx'
import { Section } from '../settings/section.tsx'
import { useEnvironment } from '../settings/use-environment.ts'

export function BlocklistsPage() {
  const search = useSearch({ from: '/signed-in/blocklists' })
  const navigate = useNavigate({ from: '/blocklists' })
  const { me, environment } = useEnvironment(search.environment)
  const [isRevealed, setRevealed] = useState(false)
  const mayChange = me.role !== 'VIEWER'
  const source = search.source ?? 'SELFIE'
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  const reveal = () => setRevealed(!isRevealed)
  useTitle(t('blocklist.title'))
  useKeys('blocklist', { reveal, ...(mayChange ? { create: () => change({ add: true }) } : {}) })
  if (environment === undefined) return <Notice tone="plain">{t('settings.adminOnly')}</Notice>

  return (
    <div className="mx-auto flex max-w-[1100px] flex-col gap-4 px-4 py-4 sm:px-6">
      <h1 className="m-0 text-22 font-semibold">{t('blocklist.title')}</h1>
      <BlocklistTabs chosen={source} />
      <Section
        title={t(`blocklist.${source}`)}
        about={`${t('blocklist.about', { environment: environment.name })} ${t(`blocklist.tag.${source}`)}`}
        aside={
          <>
            <EnvironmentPicker
              environments={me.environments}
              chosen={environment.id}
              onChoose={(id) => change({ environment: id })}
            />
            <RevealButton isRevealed={isRevealed} onReveal={reveal} />
            {mayChange && (
              <Button look="primary" icon="plus" onClick={() => change({ add: true })}>
                {t('blocklist.add')}
                <Kbd>N</Kbd>
              </Button>
            )}
          </>
        }
      >
        <Reveal value={{ isRevealed, secrets: [] }}>
          <Entries key={source} source={source} environment={environment} mayChange={mayChange}>
            <EmptyBlocklist
              environment={environment}
              source={source}
              publicUrl={me.publicUrl}
              mayChange={mayChange}
            />
          </Entries>
        </Reveal>
      </Section>
      {mayChange && search.add && (
        <AddEntry source={source} environment={environment} onClose={() => change({ add: undefined })} />
      )}
    </div>
  )
}

function RevealButton({ isRevealed, onReveal }: { isRevealed: boolean; onReveal: () => void }) {
  return (
    <Button
      icon={isRevealed ? 'eyeOff' : 'eye'}
      aria-pressed={isRevealed}
      aria-label={t('case.reveal')}
      onClick={onReveal}
    >
      {isRevealed ? t('case.hide') : t('case.reveal')}
      <Kbd>V</Kbd>
    </Button>
  )
}
