import { type IconName, icons } from '@bonafide/ui/icons.ts'

/** Decoration: whoever shows it says the same in words. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  )
}
