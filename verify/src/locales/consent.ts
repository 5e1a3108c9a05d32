/**
 * Version of the consent texts, 'welcome.consent' and 'welcome.consentDocument', in all languages: it is stored with each
 * consent. Other words, another version: count on here, and add its hashes to consent.test.ts.
 */
export const CONSENT_VERSION = '2'
