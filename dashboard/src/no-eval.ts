/** Imported first: schemas are compiled with `new Function` unless told otherwise, and our content policy forbids that. */
import { config } from 'zod'

config({ jitless: true })
