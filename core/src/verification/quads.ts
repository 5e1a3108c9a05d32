import type { Box, Quad } from './observations.ts'

/** The box as a quad: corners clockwise from its top left. */
export const boxQuad = ({ x, y, width, height }: Box): Quad => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]
