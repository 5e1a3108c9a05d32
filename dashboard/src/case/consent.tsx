import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { instant } from '../controls/age.ts'
import { t } from '../locales/t.ts'

type Props = Pick<VerificationDetail, 'consent' | 'photos'>

/** What the client agreed to: version, language and time at a glance, the words on demand. */
export function Consent({ consent, photos }: Props) {
  if (consent === null) {
    const isSent = photos.some(({ source }) => source === 'API')
    return (
      isSent && <p className="m-0 border-t border-line px-4 py-2 text-13 text-soft">{t('consent.sent')}</p>
    )
  }
  const { text, version, locale, at } = consent
  return (
    <details className="border-t border-line text-13">
      <summary className="px-4 py-2 text-soft hover:text-ink">
        {t('consent.title', { version, locale, at: instant(at) })}
      </summary>
      <blockquote lang={locale} className="m-0 px-4 pb-3">
        {text}
      </blockquote>
    </details>
  )
}
