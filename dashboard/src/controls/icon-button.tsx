import { Tooltip } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A square button known by its name, which also shows as a tip. */
export function IconButton({
  icon,
  name,
  ...rest
}: ComponentProps<'button'> & { icon: IconName; name: string }) {
  return (
    <Tip text={name}>
      <button
        type="button"
        aria-label={name}
        {...rest}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-control text-soft hover:bg-sunken hover:text-ink aria-pressed:bg-accent-tint aria-pressed:text-accent disabled:opacity-50"
      >
        <Icon name={icon} />
      </button>
    </Tip>
  )
}

export function Tip({
  text,
  side = 'top',
  children,
}: {
  text: string
  side?: 'top' | 'right'
  children: ReactNode
}) {
  return (
    <Tooltip.Root delayDuration={400}>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side={side}
          sideOffset={6}
          className="z-50 max-w-80 rounded-control bg-ink px-2 py-1 text-13 text-paper shadow-card"
        >
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
