/** The body of a test webhook: shaped like a finished verification, of a person and a client that cannot exist. */

const NOBODY = 'TEST-WEBHOOK'

/** Marked as a test by its clientId, its externalRef, its names and a scanRef of zeros. Keys as in docs/compatibility.md */
export function sampleBody(now: Date): Uint8Array {
  const seconds = Math.floor(now.getTime() / 1_000)
  const body = {
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
  return Buffer.from(JSON.stringify(body))
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
