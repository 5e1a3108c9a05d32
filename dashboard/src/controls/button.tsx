import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon.tsx'

const looks = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-hover font-medium',
  quiet: 'bg-raised text-ink border-edge hover:bg-sunken',
  plain: 'bg-transparent text-ink border-transparent hover:bg-sunken',
  approve: 'bg-approved-tint text-approved border-approved hover:bg-approved hover:text-raised font-medium',
  deny: 'bg-denied-tint text-denied border-denied hover:bg-denied hover:text-raised font-medium',
}

const base =
  'inline-flex items-center justify-center gap-2 border rounded-control whitespace-nowrap select-none ' +
  'disabled:opacity-55 disabled:pointer-events-auto aria-disabled:opacity-55'

const sizes = { small: 'min-h-7 px-2 text-13', normal: 'min-h-9 px-3 text-15' }

export type ButtonProps = ComponentProps<'button'> & {
  look?: keyof typeof looks
  size?: keyof typeof sizes
  icon?: IconName
}

export function buttonClass(look: keyof typeof looks = 'quiet', size: keyof typeof sizes = 'normal'): string {
  return `${base} ${looks[look]} ${sizes[size]}`
}

export function Button({ look, size, icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${buttonClass(look, size)} ${className}`}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
