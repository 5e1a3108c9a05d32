/** What every measurement is given. */
import type { Readers } from '@bonafide/server/vision/readers.ts'
import type { ReadLine } from './line-reader.ts'
import type { Peers } from './peers.ts'

export type World = { folder: string; readers: Readers; readLine: ReadLine; peers: Peers }
