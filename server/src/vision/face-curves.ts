/** The curves that an operator has made, as a file. */
import { readFile } from 'node:fs/promises'
import { FaceCurve } from '@bonafide/core/faces/curve.ts'
import { z } from 'zod'

const Curves = z.array(FaceCurve)

/** The file's curves; none where no file is configured. Throws with the setting's name. */
export async function ownCurves(path: string | undefined): Promise<FaceCurve[]> {
  if (path === undefined) return []
  try {
    return Curves.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(`FACE_CURVES ${path}: ${why}`)
  }
}
