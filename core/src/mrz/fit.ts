/**
 * A recognised line → the lines of the wanted length that it may have been, likeliest first; at least one, without
 * repeats. Recognition miscounts runs of fillers, so only the longest run grows or shrinks (each, where several are
 * equally long). Where no run can take the difference the line is cut or filled at either end: then the check digits
 * tell whether anything is left of it.
 */
export function fitLine(text: string, length: number, endsInNames: boolean): string[] {
  const missing = length - text.length
  if (missing === 0) return [text]
  const byRuns = longestRuns(text).flatMap(({ from, to }) => {
    const width = to - from + missing
    return width < 1 ? [] : [text.slice(0, from) + '<'.repeat(width) + text.slice(to)]
  })
  const atEnd = text.slice(0, length).padEnd(length, '<')
  const atStart = text.slice(-length).padStart(length, '<')
  // Names are filled up to the end of their field (ICAO 9303-3 4.6): what a short line lacks, it lacks there.
  return [...new Set(endsInNames && missing > 0 ? [atEnd, ...byRuns] : [...byRuns, atEnd, atStart])]
}

function longestRuns(text: string): { from: number; to: number }[] {
  const runs = [...text.matchAll(/<+/g)].map((run) => ({ from: run.index, to: run.index + run[0].length }))
  const longest = Math.max(0, ...runs.map(({ from, to }) => to - from))
  return runs.filter(({ from, to }) => to - from === longest)
}
