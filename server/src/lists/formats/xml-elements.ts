/** Elements of an XML source, read as a stream. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { ListUnreadable, type Source } from './format.ts'
import { textOf } from './text.ts'

/** One element with all that is in it. Names and attributes without their prefix; `text` is its own text, trimmed at the end. */
export type Element = {
  name: string
  /** "eu.xml, line 12": where it begins. */
  at: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/**
 * The elements called one of `wanted`, whole, in the document's order, and first the root without what is in it. Throws
 * ListUnreadable when the root has another name, for XML that is not well formed, and for one that ends too early.
 */
export async function* xmlElements(
  source: Source,
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<Element> {
  const ready: Element[] = []
  const parser = parserInto(ready, source, root, wanted)
  for await (const piece of textOf(source)) {
    parser.write(piece)
    yield* ready.splice(0)
  }
  parser.close()
  yield* ready.splice(0)
}

function parserInto(
  ready: Element[],
  source: Source,
  root: string,
  wanted: ReadonlySet<string>,
): SaxesParser {
  const parser = new SaxesParser()
  const open: Element[] = []
  let depth = 0
  parser.on('opentag', (tag) => {
    const isRoot = depth++ === 0
    const name = local(tag.name)
    if (isRoot && name !== root) {
      throw new ListUnreadable(`${source.name}, line ${parser.line}: expected <${root}>, found <${tag.name}>`)
    }
    if (!isRoot && open.length === 0 && !wanted.has(name)) return
    const at = `${source.name}, line ${parser.line}`
    const element = { name, at, attributes: attributesOf(tag), children: [], text: '' }
    if (isRoot) ready.push(element)
    else open.push(element)
  })
  parser.on('text', (text) => {
    const innermost = open.at(-1)
    if (innermost) innermost.text += text
  })
  parser.on('cdata', (text) => {
    const innermost = open.at(-1)
    if (innermost) innermost.text += text
  })
  parser.on('closetag', () => {
    depth--
    const closed = open.pop()
    if (!closed) return
    closed.text = closed.text.trim()
    const parent = open.at(-1)
    if (parent) parent.children.push(closed)
    else ready.push(closed)
  })
  parser.on('error', (error) => {
    throw new ListUnreadable(`${source.name}: ${error.message}`, { cause: error })
  })
  return parser
}

function attributesOf(tag: SaxesTagPlain): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const name in tag.attributes) attributes[local(name)] = tag.attributes[name]?.trim() ?? ''
  return attributes
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The children of that name. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The text of the first child of that name; '' where there is none. */
export function textIn(element: Element | undefined, name: string): string {
  return element?.children.find((child) => child.name === name)?.text ?? ''
}

/** Every element of that name below, at any depth. */
export function within(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ])
}
