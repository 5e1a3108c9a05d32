import {
  addPersonToBlocklist,
  addPhotoToBlocklist,
  addSessionToBlocklist,
  getBlocklistFace,
  listBlocklist,
  removeBlocklistEntry,
} from './blocklists.ts'
import { getListVersions, listLists, removeList, updateList, uploadList } from './lists.ts'
import { getMonitoring, listMonitorings, startOrStopMonitoring } from './monitorings.ts'
import { getCaseScreening, judgeHit, listWhitelist, removeWhitelisting, searchNames } from './screening.ts'
import {
  createApiKey,
  createNotification,
  deleteNotification,
  listApiKeys,
  listNotifications,
  resendDelivery,
  revokeApiKey,
  testNotification,
  updateNotification,
} from './settings.ts'
import { me, signIn, signOut } from './sign-in.ts'
import {
  createSession,
  getPhoto,
  getVerification,
  listVerifications,
  reviewVerification,
} from './verifications.ts'

/** Every call of the dashboard. */
export const dashboardEndpoints = [
  signIn,
  signOut,
  me,
  listVerifications,
  getVerification,
  getPhoto,
  reviewVerification,
  createSession,
  listApiKeys,
  createApiKey,
  revokeApiKey,
  listNotifications,
  createNotification,
  updateNotification,
  deleteNotification,
  testNotification,
  resendDelivery,
  listBlocklist,
  getBlocklistFace,
  addSessionToBlocklist,
  addPhotoToBlocklist,
  addPersonToBlocklist,
  removeBlocklistEntry,
  getCaseScreening,
  judgeHit,
  listWhitelist,
  removeWhitelisting,
  searchNames,
  listLists,
  getListVersions,
  updateList,
  uploadList,
  removeList,
  listMonitorings,
  getMonitoring,
  startOrStopMonitoring,
] as const
