import { Locale, OverallStatus } from '@bonafide/core/vocabulary.ts'
import type { Option } from '../controls/field.tsx'
import { t } from '../locales/t.ts'

const unset: Option = { value: '', text: t('session.default') }
const languages = new Intl.DisplayNames(['en'], { type: 'language' })

export const tokenTypeOptions: readonly Option[] = [
  { value: '', text: t('session.tokenType.IDENTIFICATION') },
  { value: 'DOCUMENT', text: t('session.tokenType.DOCUMENT') },
]

export const localeOptions: readonly Option[] = [
  unset,
  ...Locale.options
    .map((code) => ({ value: code, text: `${languages.of(code) ?? code} (${code})` }))
    .sort((a, b) => a.text.localeCompare(b.text)),
]

const HOUR_S = 3600
const DAY_S = 24 * HOUR_S

export const expiryOptions: readonly Option[] = [
  unset,
  { value: String(HOUR_S), text: t('session.expiry.hour') },
  { value: String(DAY_S), text: t('session.expiry.day') },
  { value: String(7 * DAY_S), text: t('session.expiry.week') },
  { value: String(30 * DAY_S), text: t('session.expiry.month') },
]

/** What a dummy session may end as (the token's `dummyStatus`). */
export const dummyOptions: readonly Option[] = [
  { value: '', text: t('session.dummy.none') },
  ...OverallStatus.extract(['APPROVED', 'DENIED', 'SUSPECTED', 'EXPIRED', 'ACTIVE']).options.map(
    (status) => ({
      value: status,
      text: t(`status.${status}`),
    }),
  ),
]
