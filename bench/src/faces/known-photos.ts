/** Photos with the person on each, as numbers. */
import { personOf } from './lfw-cases.ts'

/** `isNamed` false: the file does not say who it is; `person` then stands for this photo alone. */
export type KnownPhoto = { file: string; person: number; isNamed: boolean }

/** Persons are numbered from 0 in the order they appear. */
export function knownPhotos(files: readonly string[]): KnownPhoto[] {
  const numbers = new Map<string, number>()
  return files.map((file) => {
    const name = personOf(file)
    const key = name ?? `photo ${file}`
    const person = numbers.get(key) ?? numbers.size
    numbers.set(key, person)
    return { file, person, isNamed: name !== null }
  })
}

export const personCount = (photos: readonly KnownPhoto[]): number =>
  photos.reduce((most, { person }) => Math.max(most, person + 1), 0)
