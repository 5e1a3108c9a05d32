import type { Drawing } from '@bonafide/ui/drawings.ts'

/** A drawing beside words that say the same. */
export function Picture({ of, height }: { of: Drawing; height: number }) {
  return (
    <svg
      class="picture"
      width={(height * of.width) / of.height}
      height={height}
      viewBox={`0 0 ${of.width} ${of.height}`}
      aria-hidden="true"
    >
      {of.layers.map(({ tone, d }) => (
        <path key={d} class={`tone-${tone}`} d={d} />
      ))}
    </svg>
  )
}
