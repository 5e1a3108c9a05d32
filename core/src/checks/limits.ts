/** Every threshold of the photo and face checks, each with its reason. Measured with `npm run bench` (docs/accuracy.md). */

/** Variance of the Laplacian of the text at 640 px; sharp specimens 556 and more, blurred by sigma 1.5 90, by 2.2 at most 73. */
export const SHARPNESS_MIN_DOCUMENT = 60
/** Faces are smoother than print. */
export const SHARPNESS_MIN_FACE = 12
/** Share of burnt-out pixels among the text. White scans reach 0.11; specimens under a lamp that costs lines 0.24 and more. */
export const GLARE_MAX_DOCUMENT = 0.2
export const GLARE_MAX_FACE = 0.25
/** Cosine similarity of aligned faces: accept at or above, a human between, refuse below (LFW: FAR 1e-4 at 0.41). */
export const FACE_MATCH_ACCEPT = 0.45
export const FACE_MATCH_REVIEW = 0.3
/** Passive liveness, 0..1: live at or above, a human between, an attack below. */
export const LIVENESS_ACCEPT = 0.5
export const LIVENESS_REVIEW = 0.15
