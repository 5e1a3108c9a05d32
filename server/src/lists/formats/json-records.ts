/** Objects of a JSON source, read as a stream: one after another, a line each or not, or all in one array. */
import { ListUnreadable, type Source } from './format.ts'
import { textOf } from './text.ts'

export type JsonRecord = {
  /** "peps.json, line 12": where the object begins. */
  at: string
  /** The object as it stands there; parse it with `parseRecord`. */
  text: string
}

/** Every object of the source. Throws ListUnreadable for anything that is not one, and when the last one is not whole. */
export async function* jsonRecords(source: Source): AsyncGenerator<JsonRecord> {
  const state: State = {
    text: '',
    at: 0,
    start: -1,
    depth: 0,
    isInString: false,
    line: 1,
    startLine: 1,
    isArray: null,
  }
  for await (const piece of textOf(source)) {
    state.text += piece
    yield* recordsIn(state, source)
    const keepFrom = state.start >= 0 ? state.start : state.at
    state.text = state.text.slice(keepFrom)
    state.at -= keepFrom
    if (state.start >= 0) state.start = 0
  }
  if (state.depth > 0 || state.isArray) {
    throw new ListUnreadable(
      `${source.name}: it ends in the middle of what begins at line ${state.startLine}`,
    )
  }
  if (state.isArray === null) throw new ListUnreadable(`${source.name}: it is empty; expected JSON objects`)
}

/** The object's value. Throws ListUnreadable when it is no JSON. */
export function parseRecord({ at, text }: JsonRecord): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ListUnreadable(`${at}: no JSON: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

type State = {
  /** What is not done with yet; `at` is how far it was looked through, `start` where the open object begins (-1: none). */
  text: string
  at: number
  start: number
  depth: number
  isInString: boolean
  line: number
  startLine: number
  /** All in one array? null: nothing was seen yet; false too after the array's end. */
  isArray: boolean | null
}

const IN_STRING = /["\\\n]/g
const IN_OBJECT = /["{}\n]/g
const BETWEEN = /[^ \t\r,]/g

function* recordsIn(state: State, source: Source): Generator<JsonRecord> {
  for (;;) {
    const pattern = state.isInString ? IN_STRING : state.depth > 0 ? IN_OBJECT : BETWEEN
    pattern.lastIndex = state.at
    const found = pattern.exec(state.text)
    if (!found) {
      state.at = Math.max(state.at, state.text.length)
      return
    }
    state.at = found.index + 1
    if (found[0] === '\n') state.line++
    else if (state.depth === 0) begin(state, source, found[0], found.index)
    else if (step(state, found[0])) {
      yield { at: `${source.name}, line ${state.startLine}`, text: state.text.slice(state.start, state.at) }
      state.start = -1
    }
  }
}

/** A sign between objects. */
function begin(state: State, source: Source, sign: string, index: number): void {
  if (sign === '{') {
    Object.assign(state, { start: index, startLine: state.line, depth: 1, isArray: state.isArray ?? false })
  } else if (sign === '[' && state.isArray === null) state.isArray = true
  else if (sign === ']' && state.isArray) state.isArray = false
  else
    throw new ListUnreadable(
      `${source.name}, line ${state.line}: expected an object, found ${JSON.stringify(sign)}`,
    )
}

/** A sign inside of an object; true when it closes it. */
function step(state: State, sign: string): boolean {
  if (state.isInString) {
    if (sign === '\\')
      state.at++ // the escaped sign, which may come with the next piece
    else state.isInString = false
  } else if (sign === '"') state.isInString = true
  else state.depth += sign === '{' ? 1 : -1
  return state.depth === 0
}
