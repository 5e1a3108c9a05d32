/** One thing that a slot may hold, at a cost in nats: the log of how much likelier the likeliest is. */
export type Choice<T> = { readonly value: T; readonly cost: number }

/**
 * Combinations of one choice per slot, cheapest first, none dearer than `costMax`, at most `countMax`. Costs of slots
 * add up, so that cheapest beginnings suffice to find the cheapest whole.
 */
export function cheapest<T>(
  slots: readonly (readonly Choice<T>[])[],
  costMax: number,
  countMax: number,
): Choice<T[]>[] {
  return slots.reduce<Choice<T[]>[]>(
    (starts, slot) => {
      const longer = starts.flatMap((start) =>
        slot.map(({ value, cost }) => ({ value: [...start.value, value], cost: start.cost + cost })),
      )
      return longer
        .filter(({ cost }) => cost <= costMax)
        .toSorted((a, b) => a.cost - b.cost)
        .slice(0, countMax)
    },
    [{ value: [], cost: 0 }],
  )
}
