/** Addresses from lists, which anyone may have written. */
export type WebLink = { href: string; host: string }

/** Those that lead to a web page and nowhere else, each once. */
export function webLinks(urls: readonly string[]): WebLink[] {
  const links = urls.flatMap((text) => {
    const url = urlOf(text)
    return url !== null && WEB.includes(url.protocol) ? [{ href: url.href, host: url.host }] : []
  })
  return [...new Map(links.map((link) => [link.href, link])).values()]
}

const WEB: readonly string[] = ['http:', 'https:']

function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
