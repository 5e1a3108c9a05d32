import { type NameSearch, searchNames } from '@bonafide/contract/dashboard/screening.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { call } from '../api.ts'
import { Reveal } from '../case/reveal.ts'
import { ErrorNotice, Notice } from '../controls/notice.tsx'
import { useTitle } from '../controls/use-title.ts'
import { useKeys } from '../keys/use-keys.ts'
import { EmptyLists } from '../lists/empty-lists.tsx'
import { listsQuery } from '../lists/lists-query.ts'
import { t } from '../locales/t.ts'
import { Answer } from '../search-names/answer.tsx'
import { bodyOf, type NameForm } from '../search-names/name-form.ts'
import { SearchForm } from '../search-names/search-form.tsx'
import { useForm } from '../search-names/use-form.ts'
import { EnvironmentPicker } from '../settings/environment-picker.tsx'
import { useEnvironment } from '../settings/use-environment.ts'

type Answered = z.output<NonNullable<(typeof searchNames)['response']>>

export function ScreeningPage() {
  const search = useSearch({ from: '/signed-in/screening' })
  const navigate = useNavigate({ from: '/screening' })
  const { me, environment } = useEnvironment(search.environment)
  useTitle(t('names.title'))
  if (environment === undefined) return <Notice tone="plain">{t('settings.adminOnly')}</Notice>
  return (
    <div className="mx-auto flex max-w-[1280px] flex-col gap-4 px-4 py-4 sm:px-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="m-0 text-22 font-semibold">{t('names.title')}</h1>
          <p className="m-0 text-soft">{t('names.about')}</p>
        </div>
        <EnvironmentPicker
          environments={me.environments}
          chosen={environment.id}
          onChoose={(id) =>
            void navigate({ search: (before) => ({ ...before, environment: id }), replace: true })
          }
        />
      </header>
      <TryName environment={environment.id} />
    </div>
  )
}

function TryName({ environment }: { environment: string }) {
  const [form, change] = useForm()
  const first = useRef<HTMLInputElement>(null)
  const found = useRef<HTMLDivElement>(null)
  const lists = useQuery(listsQuery)
  const { search, answer, error, isPending } = useSearchNames()
  useKeys('names', { search: () => first.current?.select() })
  useFocusAtFirst(first)
  useShown(found, answer)
  const ask = (part: Partial<NameForm>) => {
    change(part)
    search(bodyOf({ ...form, ...part }, environment))
  }
  const hasNoLists = lists.data?.rows.length === 0
  const isNew = answer === null && !error && lists.data !== undefined && !hasNoLists
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[380px_minmax(0,1fr)]">
      <div className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-32px)] lg:overflow-y-auto">
        <SearchForm
          form={form}
          lists={lists.data?.rows ?? []}
          error={error}
          isPending={isPending}
          first={first}
          onChange={change}
          onSearch={() => ask({})}
        />
      </div>
      <div
        ref={found}
        className={`flex min-w-0 flex-col scroll-mt-4 gap-3 ${hasNoLists ? 'max-lg:order-first' : ''}`}
        aria-busy={isPending}
      >
        {error && <ErrorNotice error={error} />}
        {hasNoLists && <EmptyLists />}
        {isNew && <p className="m-0 text-soft">{t('names.start')}</p>}
        {/* Whoever typed the name knows it. */}
        <Reveal value={{ isRevealed: true, secrets: [] }}>
          {answer && (
            <Answer
              {...answer}
              isOutdated={answer.asked !== JSON.stringify(bodyOf(form, environment))}
              onLower={(threshold) => ask({ threshold })}
            />
          )}
        </Reveal>
      </div>
    </div>
  )
}

/** The name is what the page is for; where there is a keyboard, not where one would pop up. */
function useFocusAtFirst(first: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) first.current?.focus({ preventScroll: true })
  }, [first])
}

/** Where the answer is below the form, not beside it, it comes into sight by itself. */
function useShown(answer: RefObject<HTMLElement | null>, isThere: unknown) {
  useEffect(() => {
    if (isThere && window.matchMedia('(width < 64rem)').matches) answer.current?.scrollIntoView()
  }, [answer, isThere])
}

/** The last answer stays until the next one is there, so that nothing jumps; a search that failed takes it away. */
function useSearchNames() {
  const [answer, setAnswer] = useState<(Answered & { asked: string }) | null>(null)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: z.input<typeof NameSearch>) => call(searchNames, { body }),
    onSuccess: (data, body) => setAnswer({ ...data, asked: JSON.stringify(body) }),
    onError: () => setAnswer(null),
  })
  return { search: mutate, answer, error, isPending }
}
