/** A key to press; hidden from names, since controls are called by what they do. */
export function Kbd({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="hidden h-5 min-w-5 items-center justify-center rounded-[4px] border border-current px-1 font-sans text-13 leading-none opacity-70 md:inline-flex"
    >
      {children}
    </span>
  )
}
