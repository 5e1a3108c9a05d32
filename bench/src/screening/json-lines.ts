/** JSON lines of a data folder. */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** Every line of the file in that shape. Throws with the line's number when one is not of it. */
export function jsonLines<T extends z.ZodType>(path: string, shape: T): z.infer<T>[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const parsed = shape.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`${path}, line ${at + 1}: ${parsed.error.message}`)
    return [parsed.data]
  })
}
