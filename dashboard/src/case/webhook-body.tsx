import { Button } from '../controls/button.tsx'
import { CopyButton } from '../controls/copy-button.tsx'
import { ScrollRegion } from '../controls/scroll-region.tsx'
import { t } from '../locales/t.ts'
import { maskJson } from './mask.ts'
import { Panel } from './panel.tsx'
import { usePersonal } from './reveal.ts'

type Look = 'pretty' | 'raw'
type Props = { body: string | null; look: Look; onLook: (look: Look) => void }

/** The bytes that were signed and sent; while data is masked only its shape can be read. */
export function WebhookBody({ body, look, onLook }: Props) {
  const { isRevealed } = usePersonal()
  return (
    <Panel
      title={t('body.title')}
      aside={body !== null && isRevealed && <CopyButton text={body} label={t('body.copy')} look="plain" />}
    >
      {body === null ? (
        <p className="m-0 px-4 pb-3 text-13 text-soft">{t('body.none')}</p>
      ) : (
        <>
          <fieldset aria-label={t('body.look')} className="m-0 flex gap-1 border-0 px-3 pb-2">
            {(['pretty', 'raw'] as const).map((one) => (
              <Button
                key={one}
                size="small"
                look="plain"
                aria-pressed={look === one}
                className="aria-pressed:bg-accent-tint aria-pressed:text-accent"
                onClick={() => onLook(one)}
              >
                {t(`body.${one}`)}
              </Button>
            ))}
          </fieldset>
          <ScrollRegion
            name={t('body.title')}
            className="max-h-96 overflow-auto border-t border-line bg-sunken px-4 py-2"
          >
            <pre className={`mono m-0 text-13 ${look === 'raw' ? 'break-all whitespace-pre-wrap' : ''}`}>
              {shown(body, look, isRevealed)}
            </pre>
          </ScrollRegion>
        </>
      )}
    </Panel>
  )
}

function shown(body: string, look: Look, isRevealed: boolean): string {
  if (isRevealed && look === 'raw') return body
  try {
    const value: unknown = JSON.parse(body)
    return JSON.stringify(isRevealed ? value : maskJson(value), null, look === 'raw' ? 0 : 2)
  } catch {
    return isRevealed ? body : t('body.masked')
  }
}
