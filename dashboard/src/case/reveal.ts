import { createContext, use } from 'react'
import { initials, masked, maskWithin } from './mask.ts'

/** Whether personal data may be shown, and what counts as personal in running text. */
export const Reveal = createContext<{ isRevealed: boolean; secrets: readonly string[] }>({
  isRevealed: false,
  secrets: [],
})

export function usePersonal() {
  const { isRevealed, secrets } = use(Reveal)
  return {
    isRevealed,
    name: (text: string) => (isRevealed ? text : initials(text)),
    value: (field: string, text: string) => (isRevealed ? text : masked(field, text)),
    sentence: (text: string) => (isRevealed ? text : maskWithin(text, secrets)),
  }
}
