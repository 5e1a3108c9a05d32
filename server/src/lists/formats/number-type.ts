/** What kind of number a list means. */
import type { ListedNumber } from '@bonafide/core/screening/entity.ts'

type NumberType = ListedNumber['type']

/**
 * Reads "Passport", "Numéro de passeport", "National ID No.", "Cedula No.", "Tax ID No.", "passport", "id",
 * "Social Security No." and the like, in the words of OFAC, UN, EU and UK. `otherwise` for what is none of them.
 */
export function numberType(text: string, otherwise: NumberType = 'OTHER'): NumberType {
  return KINDS.find(([words]) => words.test(text))?.[1] ?? otherwise
}

/** In this order: "Tax ID No." is no identity card, "Birth Certificate Number" no certificate of registration. */
const KINDS: readonly (readonly [RegExp, NumberType])[] = [
  [/pass?port|pasaporte|passeport|laissez|travel document|stateless person/i, 'PASSPORT'],
  [/driver|driving/i, 'DRIVER_LICENSE'],
  [/birth cert|chinese commercial code/i, 'OTHER'],
  [
    /\btax|fiscal|V\.?A\.?T|R\.?F\.?C|FEIN|C\.?U\.?I\.?T|C\.?U\.?I\.?L|\bNIT\b|\bRUC\b|\bINN\b|\bTIN\b|RTN|\bRIF\b|R\.?U\.?T\b/i,
    'TAX_NUMBER',
  ],
  [
    /SSN|social sec|C\.?U\.?R\.?P|C\.?U\.?I\b|\bpersonal id(?:entification)? (?:no|number)|\bpin\b/i,
    'PERSONAL_NUMBER',
  ],
  [
    /registration|registry|commercial|company|matric|folio|trade lic|C\.?R\. ?No|chamber|regnumber|IMO|MMSI|legal entity|business|OGRN|OKPO/i,
    'REGISTRATION',
  ],
  [
    /national id|national foreign|identity|identification|identidad|\bID card|cedula|D\.?N\.?I|\bid\b|citizen|tazkira|residen|electora|I\.?F\.?E|foreign id/i,
    'ID_CARD',
  ],
]
