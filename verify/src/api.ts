/** The calls this page makes to the server it came from. */
import { makeClient } from '@bonafide/contract/client.ts'
import type { SessionView } from '@bonafide/contract/session/session.ts'
import type { DocumentType } from '@bonafide/core/vocabulary.ts'
import * as endpoints from './endpoints.ts'
import { CONSENT_VERSION } from './locales/consent.ts'
import { type Upload, uploader } from './upload.ts'

export type Api = {
  get: () => Promise<SessionView>
  open: (locale: string, consentText: string) => Promise<SessionView>
  choose: (country: string, documentType: DocumentType) => Promise<SessionView>
  submit: () => Promise<SessionView>
  cancel: () => Promise<SessionView>
  upload: Upload
}

/** `base` is the folder this page was served from, so the page works behind any proxy path. */
export function makeApi(base: string, authToken: string): Api {
  const call = makeClient(base, () => ({ Authorization: `Bearer ${authToken}` }))
  return {
    get: () => call(endpoints.sessionGet),
    open: (locale, consentText) =>
      call(endpoints.sessionOpen, {
        body: { consent: true, locale, consentText, consentVersion: CONSENT_VERSION },
      }),
    choose: (country, documentType) => call(endpoints.sessionChoose, { body: { country, documentType } }),
    submit: () => call(endpoints.sessionSubmit),
    cancel: () => call(endpoints.sessionCancel),
    upload: uploader(base, authToken),
  }
}

/** `https://host/kyc/?authToken=…` → `https://host/kyc` */
export function baseOf(href: string): string {
  return new URL('.', href).href.replace(/\/$/, '')
}
