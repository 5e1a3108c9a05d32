import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formOf, type NameForm, searchOf } from './name-form.ts'

const PAUSE_MS = 250

/** The form and how to change it. The address follows it when the typing pauses, without what says who it is. */
export function useForm(): [NameForm, (part: Partial<NameForm>) => void] {
  const search = useSearch({ from: '/signed-in/screening' })
  const navigate = useNavigate({ from: '/screening' })
  const [form, setForm] = useState(() => formOf(search))
  const { environment, ...address } = search
  const isBehind = JSON.stringify(searchOf(formOf(address))) !== JSON.stringify(searchOf(form))
  useEffect(() => {
    if (!isBehind) return
    const timer = setTimeout(
      () => void navigate({ search: { environment, ...searchOf(form) }, replace: true, resetScroll: false }),
      PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [form, isBehind, environment, navigate])
  return [form, (part) => setForm((before) => ({ ...before, ...part }))]
}
