/** What a reviewer may choose: below 75 every common name finds strangers; the API takes any from 1. */
export const THRESHOLD_MIN = 75
export const THRESHOLD_MAX = 100
