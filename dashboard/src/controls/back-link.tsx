import { Link } from '@tanstack/react-router'
import { Icon } from './icon.tsx'

/** From one thing back to the list that it is of. */
export function BackLink({ to, name }: { to: '/verifications' | '/monitorings'; name: string }) {
  return (
    <Link
      to={to}
      aria-label={name}
      title={name}
      className="-ml-1 flex size-8 items-center justify-center rounded-control text-soft hover:bg-sunken"
    >
      <Icon name="back" />
    </Link>
  )
}
