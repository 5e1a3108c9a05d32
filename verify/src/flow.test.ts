import { describe, expect, it } from 'vitest'
import { type FlowEvent, initialState, reduce, type State } from './flow.ts'
import { keyOf, screenOf } from './screen.ts'
import { canStepBack } from './step-back.ts'
import { aCapture, aSession } from './testing/builders.ts'

const blob = new Blob(['photo'])
const session = (over: Parameters<typeof aSession>[0] = {}): FlowEvent => ({
  type: 'session',
  session: aSession(over),
})
const taken = (step: 'FRONT' | 'BACK' | 'FACE'): FlowEvent[] => [
  { type: 'photoTaken', step, blob, source: 'CAMERA' },
  { type: 'uploaded', blob, capture: aCapture(step) },
]
const accepted = (step: 'FRONT' | 'BACK' | 'FACE'): FlowEvent[] => [
  ...taken(step),
  { type: 'accepted', step },
]
const after = (...events: FlowEvent[]): State => events.reduce(reduce, initialState)
const screenAfter = (...events: FlowEvent[]) => keyOf(screenOf(after(...events)))

const undecided = { chosen: null, steps: [] }
const onePath = { countries: ['LT'], documentTypes: ['PASSPORT' as const] }

describe('the screen', () => {
  it.each<[string, string, FlowEvent[]]>([
    ['waits for the server', 'loading', []],
    ['explains an unknown link', 'trouble:BAD_LINK', [{ type: 'trouble', trouble: 'BAD_LINK' }]],
    ['welcomes', 'welcome', [session({ stage: 'ACTIVE' })]],
    ['asks for the country first', 'country', [session(undecided)]],
    ['then for the document', 'document', [session(undecided), { type: 'countryPicked', country: 'LT' }]],
    ['skips a country that is fixed', 'document', [session({ ...undecided, countries: ['LT'] })]],
    ['lets pick among several countries', 'country', [session({ ...undecided, countries: ['LT', 'LV'] })]],
    ['shows how to take photos', 'howTo', [session({ showInstructions: true })]],
    ['shows it once', 'camera:FRONT', [session({ showInstructions: true }), { type: 'howToSeen' }]],
    ['starts with the front', 'camera:FRONT', [session()]],
    ['checks the photo', 'check:FRONT', [session(), ...taken('FRONT')]],
    ['goes on to the back', 'camera:BACK', [session(), ...accepted('FRONT')]],
    [
      'takes a photo again',
      'camera:FRONT',
      [session(), ...taken('FRONT'), { type: 'retaken', step: 'FRONT' }],
    ],
    [
      'sends when all are accepted',
      'ready',
      [session(), ...accepted('FRONT'), ...accepted('BACK'), ...accepted('FACE')],
    ],
    ['follows the work', 'working', [session({ stage: 'PROCESSING' })]],
    ['tells of a person', 'result:REVIEWING', [session({ stage: 'REVIEWING' })]],
    ['tells the outcome', 'result:FAILED', [session({ stage: 'FINISHED', outcome: 'FAILED' })]],
    ['tells that time is up', 'result:EXPIRED', [session({ stage: 'EXPIRED' })]],
    ['follows the phone', 'phone', [session({ stage: 'ACTIVE' }), { type: 'handedOver' }, session()]],
    [
      'leaves the phone at work',
      'working',
      [session(), { type: 'handedOver' }, session({ stage: 'PROCESSING' })],
    ],
  ])('%s', (_, screen, events) => {
    expect(screenAfter(...events)).toBe(screen)
  })
})

describe('coming back', () => {
  it('goes on after the photos that are good', () => {
    expect(screenAfter(session({ captures: [aCapture('FRONT')] }))).toBe('camera:BACK')
  })

  it('shows again what was wrong with a photo', () => {
    expect(screenAfter(session({ captures: [aCapture('FRONT', ['DOC_GLARED'])] }))).toBe('check:FRONT')
  })

  it('does not repeat the instructions', () => {
    expect(screenAfter(session({ showInstructions: true, captures: [aCapture('FRONT')] }))).toBe(
      'camera:BACK',
    )
  })

  it('does not accept by itself a photo that is being looked at', () => {
    const seen = [session(), ...taken('FRONT'), session({ captures: [aCapture('FRONT')] })]
    expect(screenAfter(...seen)).toBe('check:FRONT')
  })

  it('keeps a photo while the connection is gone', () => {
    const state = after(
      session(),
      { type: 'photoTaken', step: 'FRONT', blob, source: 'CAMERA' },
      { type: 'transfer', step: 'FRONT', blob, transfer: { state: 'failed', why: 'CONNECTION' } },
    )
    expect(keyOf(screenOf(state))).toBe('check:FRONT')
    expect(state.photos.FRONT?.blob).toBe(blob)
  })
})

describe('a photo that was replaced on its way', () => {
  const newer = new Blob(['newer'])
  const sent: FlowEvent[] = [
    session(),
    { type: 'photoTaken', step: 'FRONT', blob, source: 'CAMERA' },
    { type: 'photoTaken', step: 'FRONT', blob: newer, source: 'CAMERA' },
  ]

  it('says nothing any more', () => {
    const state = after(...sent, { type: 'uploaded', blob, capture: aCapture('FRONT', ['DOC_GLARED']) })
    expect(state.photos.FRONT?.transfer.state).toBe('sending')
    expect(state.session?.captures).toEqual([])
  })
})

describe('a repeated attempt', () => {
  const first = [session(), ...accepted('FRONT'), ...accepted('BACK'), ...accepted('FACE')]
  const second = session({
    attempt: 2,
    steps: ['FACE'],
    failed: [{ step: 'FACE', problems: ['FACE_GLARED'] }],
  })

  it('says first what was wrong', () => {
    expect(screenAfter(...first, second)).toBe('retry')
  })

  it('asks for the failed photos only, and for new ones', () => {
    expect(screenAfter(...first, second, { type: 'retrySeen' })).toBe('camera:FACE')
  })

  it('can still be refused a second time', () => {
    const third = session({
      attempt: 3,
      steps: ['FACE'],
      failed: [{ step: 'FACE', problems: ['FACE_GLARED'] }],
    })
    expect(screenAfter(...first, second, { type: 'retrySeen' }, ...accepted('FACE'), third)).toBe('retry')
  })
})

describe('the back button', () => {
  const back: FlowEvent = { type: 'back' }
  it.each<[string, string, FlowEvent[]]>([
    ['document → country', 'country', [session(undecided), { type: 'countryPicked', country: 'LT' }, back]],
    ['first camera → choice', 'country', [session(), back]],
    ['first camera → how to', 'howTo', [session({ showInstructions: true }), { type: 'howToSeen' }, back]],
    ['how to → choice', 'country', [session({ showInstructions: true }), back]],
    ['second camera → first photo', 'check:FRONT', [session(), ...accepted('FRONT'), back]],
    [
      'camera of a retake → the photo',
      'check:FRONT',
      [session(), ...taken('FRONT'), { type: 'retaken', step: 'FRONT' }, back],
    ],
    ['phone → here', 'camera:FRONT', [session(), { type: 'handedOver' }, back]],
  ])('%s', (_, screen, events) => {
    expect(screenAfter(...events)).toBe(screen)
  })

  it.each<[string, FlowEvent]>([
    ['welcome', session({ stage: 'ACTIVE' })],
    ['the only possible camera', session(onePath)],
    ['the work', session({ stage: 'PROCESSING' })],
    ['the result', session({ stage: 'FINISHED', outcome: 'SUCCESS' })],
  ])('leaves the page from %s', (_, event) => {
    expect(canStepBack(after(event))).toBe(false)
  })
})

describe('another choice', () => {
  it('drops the photos of the first one', () => {
    const passport = aSession({
      chosen: { country: 'LT', documentType: 'PASSPORT' },
      steps: ['FRONT', 'FACE'],
    })
    const state = after(session(), ...accepted('FRONT'), { type: 'chosen', session: passport })
    expect(keyOf(screenOf(state))).toBe('camera:FRONT')
    expect(state.photos).toEqual({})
  })
})
