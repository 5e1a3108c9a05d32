import { useEffect, useState } from 'react'
import { t } from '../locales/t.ts'
import { Button, type ButtonProps } from './button.tsx'
import { IconButton } from './icon-button.tsx'

const SAID_MS = 1600

type Props = {
  text: string
  label?: string
  look?: NonNullable<ButtonProps['look']>
  size?: NonNullable<ButtonProps['size']>
}

/** Copies `text` and says so for a moment, also to screen readers. */
export function CopyButton({ text, label = t('copy'), look = 'quiet', size = 'small' }: Props) {
  const [isCopied, copy] = useCopied(text)
  return (
    <Button look={look} size={size} icon={isCopied ? 'check' : 'copy'} onClick={copy}>
      <span aria-live="polite">{isCopied ? t('copied') : label}</span>
    </Button>
  )
}

export function CopyIcon({ text, name }: { text: string; name: string }) {
  const [isCopied, copy] = useCopied(text)
  return <IconButton icon={isCopied ? 'check' : 'copy'} name={isCopied ? t('copied') : name} onClick={copy} />
}

function useCopied(text: string): [boolean, () => void] {
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  return [isCopied, () => void toClipboard(text).then(setCopied)]
}

/** The clipboard is missing on plain http; there the old way still works. */
async function toClipboard(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Refused by the browser: fall through to the old way.
    }
  }
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
