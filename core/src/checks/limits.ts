/** Every threshold of the photo and face checks, each with its reason. Measured with `npm run bench` (docs/accuracy.md). */

/** Variance of the Laplacian of the text at 640 px; sharp specimens 556 and more, blurred by sigma 1.5 90, by 2.2 at most 73. */
export const SHARPNESS_MIN_DOCUMENT = 60
/** Of a face at 160 px: 1 in 20 photographed ones has 39 or less; blurred down to 13, it is 0.9 like itself, to 6, 0.7. */
export const SHARPNESS_MIN_FACE = 12
/** Pixels between the eyes. Faces are compared as if they had 35; of 917 photographed ones 1 in 100 has fewer than 31. */
export const EYE_DISTANCE_MIN = 30
/** Degrees to the side, up or down, measured within some ten: beyond, half the face is out of sight. */
export const YAW_MAX = 40
export const PITCH_MAX = 30
/**
 * Mean brightness of the face, 0..255: of 917 photographed faces, dark and light skin, the darkest has 46, the lightest
 * 200. Darkened to 30, a face is still 0.9 like itself; to 20, every third one is not found any more.
 */
export const BRIGHTNESS_MIN_FACE = 30
export const BRIGHTNESS_MAX_FACE = 225
/** Share of burnt-out pixels among the text. White scans reach 0.11; specimens under a lamp that costs lines 0.24 and more. */
export const GLARE_MAX_DOCUMENT = 0.2
export const GLARE_MAX_FACE = 0.25
/** The same of a portrait: 60 specimens have 0.01 at most; a spot of 0.05 on the nose halves the similarity with its owner. */
export const GLARE_MAX_PORTRAIT = 0.04
/** Scores of something over the face; figures in docs/accuracy.md. Of 807 photographed faces 13 reach it, 11 in dark glasses. */
export const COVER_MAX_EYES = 0.5
/** None of 807 reaches it; painted masks of one colour do in 99 of 100 (of the skin's own: 86), patterned ones in 47. */
export const COVER_MAX_MOUTH = 0.5
/** Passive liveness, 0..1: live at or above, a human between, an attack below. */
export const LIVENESS_ACCEPT = 0.5
export const LIVENESS_REVIEW = 0.15
/**
 * A sign of a print or screen counts from here. Of 941 photographed people none reaches one of them: FRAME 0.47 at most,
 * MOIRE 0.12. FRAME finds 3 in 10 paper prints and all drawn tablets, MOIRE all made screen grids (docs/accuracy.md).
 */
export const CUE_LIMITS = { FRAME: 0.55, MOIRE: 0.5 }
