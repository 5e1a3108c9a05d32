import { createAmlCheck, getAmlProfile } from './aml-checks.ts'
import { amlCheckV2, fraudCheck } from './aml-fraud-check.ts'
import {
  changeAmlMonitoring,
  createAmlMonitoring,
  deleteAmlMonitoring,
  dismissAmlHit,
  getAmlMonitoring,
  listAmlMonitorings,
  startAmlMonitoring,
  stopAmlMonitoring,
} from './aml-monitorings.ts'
import {
  addAmlUser,
  addWhitelist,
  clearUserWhitelist,
  deleteMonitoringUser,
  getAmlUsers,
  getMonitoringCallback,
} from './aml-users.ts'

/** Every call about names on lists. */
export const amlEndpoints = [
  fraudCheck,
  amlCheckV2,
  createAmlCheck,
  getAmlProfile,
  listAmlMonitorings,
  createAmlMonitoring,
  getAmlMonitoring,
  changeAmlMonitoring,
  deleteAmlMonitoring,
  startAmlMonitoring,
  stopAmlMonitoring,
  dismissAmlHit,
  addAmlUser,
  getMonitoringCallback,
  getAmlUsers,
  deleteMonitoringUser,
  addWhitelist,
  clearUserWhitelist,
] as const
