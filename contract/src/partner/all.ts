import { amlEndpoints } from './aml.ts'
import { addToBlocklist, removeFromBlocklist } from './blocklists.ts'
import { deleteVerification, getData, getFiles, getStatus, processImages, redirect } from './results.ts'
import { createToken } from './token.ts'

/** Every call of the partner API. */
export const partnerEndpoints = [
  createToken,
  redirect,
  getStatus,
  getData,
  getFiles,
  deleteVerification,
  processImages,
  addToBlocklist,
  removeFromBlocklist,
  ...amlEndpoints,
] as const
