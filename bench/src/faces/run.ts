/** How well faces are found, told apart, taken for live and found again: our code in this process, one thread. */
import { curveFor } from '@bonafide/core/faces/curves.ts'
import { loadReaders, type Readers } from '@bonafide/server/vision/readers.ts'
import sharp from 'sharp'
import { type AttackPhoto, readAttackPhotos } from './attack-cases.ts'
import { type Clock, startClock } from './clock.ts'
import { readFronts } from './front-cases.ts'
import type { Embeddings } from './impostors.ts'
import { type LabelledPair, photosOf, readLfwPairs } from './lfw-cases.ts'
import { type AttackResult, measureAttacks } from './measure-attacks.ts'
import { embedAll } from './measure-lfw.ts'
import { measurePortraits, scorePortraits } from './measure-portraits.ts'
import { measureSearch, type SearchScore } from './measure-search.ts'
import { measureSelfies, scoreSelfies } from './measure-selfies.ts'
import { builtInModels, DEFAULT_MODEL, type Model } from './models.ts'
import { observeFile } from './observe-face.ts'
import { scoreFaceApi } from './peer-face-api.ts'
import { printFaces } from './print.ts'
import { oneByOne } from './progress.ts'
import type { FacesReport, LfwReport, SetScores } from './report.ts'
import { scoreAttacks } from './score-attacks.ts'
import { scoreLfw } from './score-lfw.ts'
import { readSelfiePairs } from './selfie-cases.ts'
import { phoneSpeed, type SelfieSpeed, speedOf } from './selfie-speed.ts'

/** `sets`: null for all; `search` is one of them. `searchSizes`: templates in the gallery. */
type Options = { sets: readonly string[] | null; withPeers: boolean; searchSizes: readonly number[] }

type World = Options & { folder: string; readers: Readers; models: Model[]; clock: Clock }

/** Wants `--data DIR` with a manifest.jsonl. Sets that are not in it are left out. */
export async function facesBench(data: string | undefined, options: Options): Promise<object> {
  if (data === undefined) throw new Error('give the data folder: --data DIR')
  if (options.searchSizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Error('give sizes of galleries, parted by commas: --search 100000,1000000')
  sharp.concurrency(1)
  sharp.cache(false)
  const clock = startClock()
  const [readers, models] = await clock.time('load', () => Promise.all([loadReaders(), builtInModels()]))
  const world = { ...options, folder: data, readers, models, clock }
  const { attacks, speed } = await selfiesOneByOne(world)
  const sets = { ...(await documents(world)), ...attacks }
  const lfw = await lfwByModel(world)
  const report: FacesReport = {
    bench: 'faces',
    sets: { ...(lfw === null ? {} : { 'faces-lfw': lfw.report.own }), ...sets },
    search: await search(world, lfw?.embeddings ?? null),
    ...speed,
    models: lfw?.report.models ?? {},
    ...(await peers(world, lfw)),
    seconds: clock.seconds(),
  }
  printFaces(report)
  return report
}

const isWanted = ({ sets }: Options, name: string) => sets === null || sets.includes(name)

/** First of all, while this process is small: selfies are timed here. */
async function selfiesOneByOne(world: World): Promise<{ attacks: SetScores; speed: SelfieSpeed }> {
  const { readers, folder, clock } = world
  const photos = readAttackPhotos(folder).filter(({ set }) => isWanted(world, set))
  const pairs = isWanted(world, 'selfies') ? (readSelfiePairs(folder) ?? []) : []
  const selfies = [...new Set(pairs.map(({ selfie }) => selfie))]
  const [warm] = [...photos.map(({ file }) => file), ...selfies]
  if (warm === undefined) return { attacks: {}, speed: {} }
  for (let run = 0; run < WARM_RUNS; run++) await observeFile(readers, folder, warm, 'FACE')
  const results = await clock.time('attacks', () => measureAttacks(readers, folder, photos))
  const observed = await oneByOne('selfies', selfies, (file) => observeFile(readers, folder, file, 'FACE'))
  const timed = [...results.filter(isTimed).map((result) => result.observed), ...observed]
  const phone = await clock.time('phone selfie', () => phoneSpeed(readers, folder, selfies[0] ?? warm))
  return { attacks: bySet(results), speed: { ...speedOf(timed.filter((one) => one !== null)), ...phone } }
}

const WARM_RUNS = 3
/** pad-misc holds three, two of them attacks. */
const isTimed = ({ set, isLive }: AttackPhoto) => set === 'pad-nuaa' && isLive

const bySet = (results: readonly AttackResult[]): SetScores =>
  Object.fromEntries(
    [...new Set(results.map(({ set }) => set))].map((set) => [
      set,
      scoreAttacks(results.filter((result) => result.set === set)),
    ]),
  )

async function documents(world: World): Promise<SetScores> {
  const { readers, folder, clock } = world
  const curve = curveFor(readers.faces.embed.model, 'SELFIE_PRINT')
  const pairs = isWanted(world, 'selfies') ? readSelfiePairs(folder) : null
  const fronts = isWanted(world, 'portraits') ? readFronts(folder) : []
  const selfies = await clock.time('selfies', () => measureSelfies(readers, folder, pairs ?? [], curve))
  const portraits = await clock.time('portraits', () => measurePortraits(readers, folder, fronts))
  return {
    ...(selfies.length > 0 ? { selfies: scoreSelfies(selfies, curve) } : {}),
    ...(portraits.length > 0 ? { portraits: scorePortraits(portraits) } : {}),
  }
}

type Lfw = { report: LfwReport; pairs: LabelledPair[]; embeddings: Embeddings; model: Model }

/** Every built-in model on the same photos. Null without the set. */
async function lfwByModel(world: World): Promise<Lfw | null> {
  const pairs = isWanted(world, 'faces-lfw') ? readLfwPairs(world.folder) : null
  if (pairs === null) return null
  const runs = new Map<string, { model: Model; embeddings: Embeddings }>()
  for (const model of world.models) {
    const work = () => embedAll(world.folder, photosOf(pairs), model)
    runs.set(model.name, { model, embeddings: await world.clock.time(`templates ${model.name}`, work) })
  }
  const scores = await world.clock.time('scores', async () =>
    [...runs].map(([name, { model, embeddings }]) => {
      const score = scoreLfw(pairs, embeddings, model.curve)
      return [name, { model: model.model, 'faces-lfw': score }] as const
    }),
  )
  const models = Object.fromEntries(scores)
  const [own, run] = [models[DEFAULT_MODEL]?.['faces-lfw'], runs.get(DEFAULT_MODEL)]
  if (own === undefined || run === undefined) throw new Error(`no model is called ${DEFAULT_MODEL}`)
  return { report: { own, models }, pairs, ...run }
}

/** In galleries of the product's own model. Without photos of persons, random directions stand for them. */
async function search(world: World, embeddings: Embeddings | null): Promise<Record<string, SearchScore>> {
  const curve = world.models.find(({ name }) => name === DEFAULT_MODEL)?.curve ?? null
  if (!isWanted(world, 'search')) return {}
  if (curve === null) {
    console.log(
      'search is left out: the model has no curve, so nobody knows from where on a face is the same',
    )
    return {}
  }
  const real = [...(embeddings?.values() ?? [])].filter((template) => template !== null)
  const scores: Record<string, SearchScore> = {}
  for (const size of world.searchSizes) {
    scores[size] = await world.clock.time(`search ${size}`, async () => measureSearch(real, size, curve))
  }
  return scores
}

/** Absent when not asked for; empty without the pairs that they are compared on. */
async function peers(
  { folder, withPeers, clock }: World,
  lfw: Lfw | null,
): Promise<Pick<FacesReport, 'peers'>> {
  if (!withPeers) return {}
  if (lfw === null) return { peers: {} }
  const { pairs, model } = lfw
  const score = await clock.time('peer face-api', () => scoreFaceApi(folder, pairs, model))
  return { peers: { 'face-api': { 'faces-lfw': score } } }
}
