/** A code of the wire, as it is. */
export function Tag({
  children,
  tone = 'plain',
}: {
  children: string
  tone?: 'plain' | 'suspected' | 'denied'
}) {
  const look = {
    plain: 'bg-sunken text-soft',
    suspected: 'bg-suspected-tint text-suspected',
    denied: 'bg-denied-tint text-denied',
  }[tone]
  return (
    <code className={`mono inline-block rounded-[4px] px-1.5 text-13 break-all ${look}`}>{children}</code>
  )
}
