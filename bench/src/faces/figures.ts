/** Figures as they are worth telling. */

/** Five digits that count, whether it is 0.99333 or 0.0000123. */
export const significant = (value: number): number => Number(value.toPrecision(5))

export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`
