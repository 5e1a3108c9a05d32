/** `npm run cli -- specimen`: pictures of a synthetic document, and a JSON of what stands on it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isDate } from '@bonafide/core/compare/dates.ts'
import { type SpecimenKind, writeSpecimen } from '../specimens/specimen.ts'
import { aSpecimen, type SpecimenData } from '../specimens/specimen-data.ts'
import type { Output } from './commands.ts'

const KINDS: readonly SpecimenKind[] = ['PASSPORT', 'ID_CARD', 'RESIDENCE_PERMIT', 'DRIVER_LICENSE', 'VISA']

const OPTIONS = {
  portrait: { type: 'string' },
  out: { type: 'string', default: './specimens' },
  kind: { type: 'string', default: 'PASSPORT' },
  surname: { type: 'string' },
  'given-names': { type: 'string' },
  'birth-date': { type: 'string' },
  sex: { type: 'string' },
  country: { type: 'string' },
  nationality: { type: 'string' },
  number: { type: 'string' },
  'expiry-date': { type: 'string' },
  'personal-number': { type: 'string' },
} as const

type Values = ReturnType<typeof read>

const read = (args: string[]) => parseArgs({ args, options: OPTIONS }).values

/** Writes KIND-front.jpg, KIND-back.jpg where there is one, and KIND.json into the folder. */
export async function specimen(args: string[]): Promise<Output> {
  const values = read(args)
  const problem = problemOf(values)
  if (problem !== null || values.portrait === undefined) return { text: problem ?? '', code: 1 }
  const kind = KINDS.find((one) => one === values.kind) ?? 'PASSPORT'
  const data = aSpecimen(dataOf(values))
  const { front, back, mrz } = await writeSpecimen(kind, data, readFileSync(values.portrait))
  const name = kind.toLowerCase().replace('_', '-')
  const files: [string, Buffer | string | null][] = [
    [`${name}-front.jpg`, front],
    [`${name}-back.jpg`, back],
    [`${name}.json`, `${JSON.stringify({ kind, ...data, mrz }, null, 2)}\n`],
  ]
  mkdirSync(values.out, { recursive: true })
  const written = files.flatMap(([file, content]) =>
    content === null ? [] : [write(join(values.out, file), content)],
  )
  return { text: [...written, ...mrz].join('\n'), code: 0 }
}

function write(path: string, content: Buffer | string): string {
  writeFileSync(path, content)
  return path
}

function problemOf(values: Values): string | null {
  if (values.portrait === undefined) return 'Give a face photo: --portrait face.jpg'
  if (!KINDS.some((kind) => kind === values.kind)) return `--kind must be one of ${KINDS.join(', ')}`
  for (const name of ['birth-date', 'expiry-date'] as const) {
    const date = values[name]
    if (date !== undefined && !isDate(date)) return `--${name} must be a date, YYYY-MM-DD`
  }
  if (values.sex !== undefined && !['M', 'F', 'X'].includes(values.sex)) return '--sex must be M, F or X'
  return null
}

/** A real country by default: Utopia, ICAO's own, is no country that a verification could approve. */
function dataOf(values: Values): Partial<SpecimenData> {
  const given: { [F in keyof SpecimenData]?: SpecimenData[F] | undefined } = {
    issuingCountry: values.country ?? 'LTU',
    nationality: values.nationality,
    surname: values.surname,
    givenNames: values['given-names'],
    birthDate: values['birth-date'],
    sex: values.sex === 'M' || values.sex === 'X' ? values.sex : values.sex === 'F' ? 'F' : undefined,
    documentNumber: values.number,
    expiryDate: values['expiry-date'],
    personalNumber: values['personal-number'],
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
