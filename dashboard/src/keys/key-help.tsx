import { Sheet, SheetBody } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'
import { keyMap, keyText } from './key-map.ts'

const places = ['anywhere', 'list', 'case', 'photo', 'blocklist', 'names', 'lists', 'monitoring'] as const

/** The table of keys, as a page of a manual. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} onClose={onClose} title={t('keys.title')}>
      <SheetBody>
        {places.map((place) => (
          <section key={place}>
            <h3 className="label m-0 mb-1">{t(`keys.place.${place}`)}</h3>
            <dl className="m-0 grid grid-cols-[72px_1fr] gap-x-3 gap-y-1">
              {keyMap
                .filter((entry) => entry.place === place)
                .map((entry) => (
                  <div key={entry.says} className="contents">
                    <dt className="mono text-accent">{keyText(entry)}</dt>
                    <dd className="m-0">{t(entry.says)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </SheetBody>
    </Sheet>
  )
}
