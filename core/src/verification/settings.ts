/** What a session may ask for: the partner's environment, the token's overrides, and what comes out of both. */
import { z } from 'zod'
import { ScreeningRules } from '../screening/subject.ts'
import { DocumentType } from '../vocabulary.ts'

/** Fraud services a token may name (seed page, row `fraudServices`). */
export const FraudService = z.enum(['AML_NAMES_CHECK', 'LID', 'AML_NEWS'])
export type FraudService = z.infer<typeof FraudService>

/** Settings that are a plain yes or no, each with the default of an environment that says nothing. */
export const SWITCHES = {
  checkLiveness: true,
  reviewSuccessful: false,
  reviewFailed: false,
  driverLicenseBack: false,
  autoAmlMonitoring: false,
  checkIpProxy: false,
  checkFaceBlacklist: false,
  checkDocFaceBlacklist: false,
  checkPersonBlacklist: false,
  checkDuplicateFaces: false,
  checkDuplicateDocFaces: false,
  checkDuplicatePersonalData: false,
  nfcRequired: false,
  nfcOptional: false,
  checkUrjanet: false,
  checkAml: false,
  checkCriminal: false,
  checkLid: false,
  checkDriverLicense: false,
  verifyEmail: false,
  verifyPhone: false,
  verifyAddress: false,
  verifyBank: false,
  verifyBankAccounts: false,
  verifyBankBalances: false,
  verifyBankTransactions: false,
  bankCardVerification: false,
  bankCardPdfUpload: false,
  allowBsnMasking: false,
} as const

export type Switch = keyof typeof SWITCHES

const switches = z.object(
  Object.fromEntries(Object.entries(SWITCHES).map(([name, value]) => [name, z.boolean().default(value)])) as {
    // Object.fromEntries forgets its keys; they are those of SWITCHES by construction.
    [S in Switch]: z.ZodDefault<z.ZodBoolean>
  },
)

/** Per-session settings after defaults and overrides; names and meanings are the wire's (seed page, second table). */
export const Settings = switches.extend({
  fraudServices: z.array(FraudService).default([]),
  registryCentersCountries: z.array(z.string()).nullable().default(null),
  detectionTypes: z.array(z.enum(['FACE', 'EYES'])).default(['FACE']),
  levenshteinTextMatchRatio: z.number().min(0).max(1).default(0.8),
  levenshteinMrzMatchRatio: z.number().min(0).max(1).default(0.7),
  /** Moves the thresholds of the face match towards strangers (above 1, more lenient) or away from them. */
  faceMatchingThresholdModifier: z.number().default(1),
  /** How many times failed steps may be taken again; 0: the first try must pass. */
  maxAttemptCount: z.number().int().default(2),
  ageLimit: z.number().int().nullable().default(null),
  ageMax: z.number().int().nullable().default(null),
  questionnaireRequired: z.boolean().default(true),
})
export type Settings = z.infer<typeof Settings>

/** Names of settings that need to be enabled in an environment before a token may send them. */
export const SETTING_NAMES: readonly (keyof Settings)[] = [
  ...(Object.keys(SWITCHES) as Switch[]), // keys of a literal object
  'fraudServices',
  'registryCentersCountries',
  'detectionTypes',
  'levenshteinTextMatchRatio',
  'levenshteinMrzMatchRatio',
  'faceMatchingThresholdModifier',
  'maxAttemptCount',
  'ageLimit',
  'ageMax',
]

/** Extra abilities of an environment that are not settings. */
export const Ability = z.enum(['callbackUrl', 'generateDigitString', 'utilityBill', 'additionalSteps'])
export type Ability = z.infer<typeof Ability>

/** Everything an operator decides for one environment. */
export const EnvironmentSettings = z.object({
  partnerName: z.string(),
  /** Settings and abilities that tokens may use; 'ALL' for every one. */
  enabled: z.union([z.literal('ALL'), z.array(z.string())]).default([]),
  allowedDocuments: z
    .array(DocumentType)
    .default(['ID_CARD', 'PASSPORT', 'RESIDENCE_PERMIT', 'DRIVER_LICENSE']),
  defaultDocuments: z.array(DocumentType).default(['ID_CARD', 'PASSPORT']),
  expiryTimeSeconds: z.number().int().default(86_400),
  sessionLengthSeconds: z.number().int().default(1_800),
  digitStringMaxExpirySeconds: z.number().int().default(86_400),
  locale: z.string().default('en'),
  country: z.string().nullable().default(null),
  showInstructions: z.boolean().default(true),
  successUrl: z.string().nullable().default(null),
  errorUrl: z.string().nullable().default(null),
  unverifiedUrl: z.string().nullable().default(null),
  /** Keys of the questionnaires and ids of the risk profiles that exist in this environment. */
  questionnaires: z.array(z.string()).default([]),
  riskAssessmentProfiles: z.array(z.string()).default([]),
  settings: Settings.prefault({}),
  /** How names are screened: for verifications, and for calls that say nothing else. */
  aml: ScreeningRules.prefault({}),
})
export type EnvironmentSettings = z.infer<typeof EnvironmentSettings>

/** Whether names are to be screened: the switch, or the older list of services, names it. */
export function asksForNames({ checkAml, fraudServices }: Settings): boolean {
  return checkAml || fraudServices.includes('AML_NAMES_CHECK')
}

/** True where the environment lets a token use that setting or ability. */
export function isEnabled(environment: EnvironmentSettings, name: string): boolean {
  return environment.enabled === 'ALL' || environment.enabled.includes(name)
}
