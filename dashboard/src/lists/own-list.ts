/** An own list as the form holds it and as it is sent. */
import type { uploadList } from '@bonafide/contract/dashboard/lists.ts'
import { Dataset } from '@bonafide/core/screening/entity.ts'
import type { z } from 'zod'

/** `format` empty: as the file's name ends. */
export type OwnList = { id: string; title: string; dataset: string; format: string; file: File | null }

export const emptyOwnList: OwnList = { id: '', title: '', dataset: 'POI', format: '', file: null }

/** A request may have 20 MB (docs/compatibility.md). */
export const BYTES_MAX = 20 * 1024 * 1024

type Upload = {
  params: z.input<NonNullable<(typeof uploadList)['params']>>
  query: z.input<NonNullable<(typeof uploadList)['query']>>
  body: Blob
}

/** Null: there is no file yet, or nobody knows its format. */
export function uploadOf(form: OwnList): Upload | null {
  const format = formatOf(form)
  const dataset = Dataset.safeParse(form.dataset).data
  if (form.file === null || format === null) return null
  return {
    params: { id: form.id.trim() },
    query: { title: form.title.trim(), format, ...(dataset === undefined ? {} : { dataset }) },
    // As bytes: the server takes a body that calls itself JSON apart before anyone asked for it.
    body: new Blob([form.file], { type: 'application/octet-stream' }),
  }
}

/** The chosen format, else that of the file's name; null: neither is known. */
export function formatOf({ format, file }: Pick<OwnList, 'format' | 'file'>): 'csv' | 'json' | null {
  const word = format || /\.(csv|json|jsonl|ndjson)$/i.exec(file?.name ?? '')?.[1]?.toLowerCase()
  if (word === undefined) return null
  return word === 'csv' ? 'csv' : 'json'
}

/** A file that the csv importer takes as it is. */
export const ownListExample = [
  'name,type,alias,dob,nationality,idNumber,dataset,reason',
  'Jonas Petraitis,person,Ionas Petraitis;Петрайтис Йонас,1980-02-03,LT,AB123456,POI,charged back twice',
  'Example Trading Ltd,company,,,GB,12345678,SAN_CURRENT,named by a bank',
].join('\n')
