import { ReviewDocumentResult, ReviewFaceResult } from '@bonafide/core/vocabulary.ts'
import { useId } from 'react'
import { t } from '../locales/t.ts'
import type { Choice } from './verdict.ts'

/** What is wrong, with the document and with the face: a sentence each, the code beside it. */
export function Reasons({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  return (
    <>
      <Results
        title={t('decision.document')}
        results={ReviewDocumentResult.options}
        chosen={choice.document}
        onChoose={(document) => onChange({ ...choice, document })}
      />
      {choice.face !== null && (
        <Results
          title={t('decision.face')}
          results={ReviewFaceResult.options}
          chosen={choice.face}
          onChoose={(face) => onChange({ ...choice, face })}
        />
      )}
    </>
  )
}

type Result = ReviewDocumentResult | ReviewFaceResult
type ResultsProps<R extends Result> = {
  title: string
  results: readonly R[]
  chosen: R
  onChoose: (result: R) => void
}

function Results<R extends Result>({ title, results, chosen, onChoose }: ResultsProps<R>) {
  const name = useId()
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="label mb-1 p-0">{title}</legend>
      {results.map((result) => (
        <label
          key={result}
          className="flex min-h-8 flex-wrap items-center gap-x-2 rounded-control px-2 hover:bg-sunken has-checked:bg-accent-tint"
        >
          <input
            type="radio"
            name={name}
            checked={result === chosen}
            onChange={() => onChoose(result)}
            className="size-4 shrink-0 accent-accent"
          />
          <span className="flex-1 whitespace-nowrap">{t(`result.${result}`)}</span>
          <code className="mono text-13 text-soft max-xl:basis-full max-xl:pl-6 max-sm:hidden">{result}</code>
        </label>
      ))}
    </fieldset>
  )
}
