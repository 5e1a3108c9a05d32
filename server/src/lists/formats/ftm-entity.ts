/** One entity of followthemoney (https://followthemoney.tech/explorer/): a schema and properties of several values each. */
import { z } from 'zod'
import { ListUnreadable } from './format.ts'

export type FtmEntity = {
  at: string
  id: string
  schema: string
  /** The name it is shown by; '' where it is not given. */
  caption: string
  /** Null: it does not say whether the entity itself is listed. */
  isTarget: boolean | null
  /** The values of these properties, one after another; '' and what is no text is left out. */
  all: (...properties: string[]) => string[]
}

/** Throws ListUnreadable for an object that is no such entity. */
export function ftmEntity(record: Record<string, unknown>, at: string): FtmEntity {
  const parsed = Wire.safeParse(record)
  if (!parsed.success) {
    throw new ListUnreadable(`${at}: expected an entity with id, schema and properties`, {
      cause: parsed.error,
    })
  }
  const { id, schema, caption = '', target = null, properties } = parsed.data
  const textsOf = (property: string) =>
    (properties[property] ?? []).flatMap((value) =>
      typeof value === 'string' && value !== '' ? [value] : [],
    )
  return { at, id, schema, caption, isTarget: target, all: (...names) => names.flatMap(textsOf) }
}

const Wire = z.object({
  id: z.string().min(1),
  schema: z.string().min(1),
  caption: z.string().optional(),
  target: z.boolean().nullish(),
  properties: z.record(z.string(), z.array(z.unknown())),
})
