/** The certificates that an operator configures for Aadhaar codes. */
import { readFile } from 'node:fs/promises'
import { aadhaarKeys } from './aadhaar.ts'

/** The file's text, once it is known to hold keys; '' where none is configured. Throws with the setting's name. */
export async function aadhaarCertificates(path: string | undefined): Promise<string> {
  if (path === undefined) return ''
  try {
    const pem = await readFile(path, 'utf8')
    aadhaarKeys(pem)
    return pem
  } catch (error) {
    throw new Error(`AADHAAR_CERTIFICATES ${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
