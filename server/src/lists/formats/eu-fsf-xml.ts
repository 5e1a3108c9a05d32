/** The EU's consolidated list of financial sanctions, xmlFullSanctionsList_1_1. */
import type { Dataset } from '@bonafide/core/screening/entity.ts'
import { addAddress, addCountries, addReason, addText, type Draft, draft } from './draft.ts'
import { addEuBirth, addEuIdentification, addEuName, euKind } from './eu-facts.ts'
import { finish } from './finish.ts'
import type { ListFormat } from './format.ts'
import { wholeDate } from './partial-date.ts'
import { childrenOf, type Element, xmlElements } from './xml-elements.ts'

/** The id is the logical id, as in eu-fsf-csv: the two are interchangeable. */
export const euFsfXml: ListFormat = {
  name: 'eu-fsf-xml',
  about: 'European Union financial sanctions files: xmlFullSanctionsList_1_1',
  datasets: ['SAN_CURRENT'],
  async *read(sources, { datasets }) {
    let published: string | null = null
    for (const source of sources) {
      for await (const element of xmlElements(source, 'export', new Set(['sanctionEntity']))) {
        if (element.name === 'sanctionEntity') yield* finish(entityOf(element, datasets))
        else published = element.attributes.generationDate ?? null
      }
    }
    return { published }
  },
}

function entityOf(element: Element, datasets: readonly Dataset[]): Draft {
  const subject = childrenOf(element, 'subjectType')[0]
  const kind = euKind(said(subject, 'classificationCode') || said(subject, 'code'))
  const entity = draft(element.at, said(element, 'logicalId'), kind, datasets)
  for (const child of element.children) FACTS[child.name]?.(entity, child)
  return entity
}

const FACTS: Record<string, ((to: Draft, element: Element) => void) | undefined> = {
  nameAlias: (to, element) =>
    addEuName(to, {
      wholeName: said(element, 'wholeName'),
      firstName: said(element, 'firstName'),
      middleName: said(element, 'middleName'),
      lastName: said(element, 'lastName'),
      gender: said(element, 'gender'),
      title: said(element, 'title'),
      function: said(element, 'function'),
      isStrong: said(element, 'strong') !== 'false',
    }),
  birthdate: (to, element) =>
    addEuBirth(to, {
      birthdate: said(element, 'birthdate'),
      year: said(element, 'year'),
      month: said(element, 'monthOfYear'),
      day: said(element, 'dayOfMonth'),
      yearFrom: said(element, 'yearRangeFrom'),
      yearTo: said(element, 'yearRangeTo'),
      circa: said(element, 'circa'),
      country: said(element, 'countryIso2Code'),
    }),
  citizenship: (to, element) => addCountries(to, 'nationalities', said(element, 'countryIso2Code')),
  address: (to, element) => addAddress(to, said(element, 'countryIso2Code'), said(element, 'city')),
  identification: (to, element) =>
    addEuIdentification(
      to,
      said(element, 'identificationTypeCode'),
      said(element, 'number') || said(element, 'latinNumber'),
      said(element, 'countryIso2Code'),
    ),
  regulation: (to, element) => {
    addText(to, 'programmes', said(element, 'programme'))
    addText(to, 'urls', ...childrenOf(element, 'publicationUrl').map(({ text }) => text))
    to.listedOn ??= wholeDate(said(element, 'publicationDate'))
  },
  remark: (to, element) => addReason(to, element.text),
}

function said(element: Element | undefined, attribute: string): string {
  return element?.attributes[attribute] ?? ''
}
