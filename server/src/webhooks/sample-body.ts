/** The body of a test webhook: shaped like that of its event, about a person and a client that cannot exist. */
import type { AmlMonitoringExpirationBody } from '@bonafide/contract/webhooks.ts'
import { sampleMonitoring } from './sample-monitoring.ts'

const NOBODY = 'TEST-WEBHOOK'

/** Marked as a test by its names and by references of zeros; a count of monitorings is 0. Keys as in docs/compatibility.md */
export function sampleBody(event: string, now: Date): Uint8Array {
  return Buffer.from(JSON.stringify(bodyOf(event, now)))
}

function bodyOf(event: string, now: Date): object {
  if (event === 'AML_MONITORING') return sampleMonitoring(now)
  return event === 'AML_MONITORING_EXPIRATION' ? NONE_ENDS : finished(now)
}

const NONE_ENDS: AmlMonitoringExpirationBody = { usersToExtend: 0, usersToExpire: 0 }

/** A finished verification. */
function finished(now: Date): object {
  const seconds = Math.floor(now.getTime() / 1_000)
  return {
    final: true,
    platform: 'PC',
    status: STATUS,
    data: DATA,
    fileUrls: {},
    additionalStepPdfUrls: {},
    AML: [],
    amlCheck: null,
    LID: [],
    CRIMINAL_CHECK: null,
    scanRef: '00000000-0000-0000-0000-000000000000',
    externalRef: NOBODY,
    clientId: NOBODY,
    companyId: null,
    beneficiaryId: null,
    startTime: seconds - 60,
    finishTime: seconds,
    clientIp: '192.0.2.1', // RFC 5737: for documentation
    clientIpCountry: 'LT',
    clientLocation: 'Vilnius, Lithuania',
    gdcMatch: null,
    manualAddress: null,
    manualAddressMatch: false,
    registryCenterCheck: null,
    addressVerification: null,
    questionnaireAnswers: null,
    riskAssessment: null,
    additionalSteps: {},
  }
}

const STATUS = {
  overall: 'APPROVED',
  suspicionReasons: [],
  denyReasons: [],
  fraudTags: [],
  mismatchTags: [],
  autoFace: 'FACE_MATCH',
  manualFace: null,
  autoDocument: 'DOC_VALIDATED',
  manualDocument: null,
  additionalSteps: null,
  amlResultClass: null,
  pepsStatus: null,
  sanctionsStatus: null,
  adverseMediaStatus: null,
}

const DATA = {
  docFirstName: 'TEST',
  docLastName: 'WEBHOOK',
  docNumber: 'TEST0000',
  docPersonalCode: null,
  docExpiry: '2099-12-31',
  docDob: '2000-01-01',
  docDateOfIssue: null,
  docType: 'PASSPORT',
  docSex: 'UNDEFINED',
  docNationality: 'LT',
  docIssuingCountry: 'LT',
  manuallyDataChanged: false,
  fullName: 'TEST WEBHOOK',
  selectedCountry: 'LT',
  orgFirstName: null,
  orgLastName: null,
  ageEstimate: null,
  clientIpProxyRiskLevel: null,
  duplicateFaces: null,
  duplicateDocFaces: null,
  additionalData: {},
}
