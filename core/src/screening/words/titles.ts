/** Words around a name that say little about who is meant. All romanised, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Forms of address and offices: dropped at the edges of a person's name, as long as a name remains. */
export const TITLES = set(`
  mr mrs ms miss mister sir madam madame dame lady dr doc doctor prof professor phd md esq hon honourable honorable rev reverend
  father fr pastor bishop archbishop cardinal rabbi
  general gen lieutenant lt colonel col maj captain capt sergeant sgt admiral adm brigadier brig commander cmdr cdr marshal
  president minister senator sen governor gov ambassador congressman congresswoman rep representative
  herr frau dott ing monsieur mme mlle senor senora don dona sr sra
  eng engineer ustad ustaz maulana mawlana mullah mulla mawlawi maulvi mawlavi qari hafiz hajji haji hajj hadji al-hajj alhaj alhaji
  sheikh shaikh shaykh sheik cheikh sayyid sayed syed ayatollah hojjatoleslam imam hojatoleslam
  jr junior ii iii iv
`)

/** Articles, prepositions and words of descent between names. */
export const PARTICLES = set(`
  al el ul as ad ar at az an ash ed es er ou wal
  bin ben ibn ibnu bint binti binte bent ould wuld walad ap ab ibni oglu ogly ogli uulu kizi kyzy qizi
  de del della di da dos das do du des la le les lo los las y e i
  van von der den ter ten zu zum zur af av of the and
  abu abou abi umm um u
  bar mac mc o na
`)

/** Descent: "A bin B" is not "B bin A". */
export const DESCENT = set('bin ben ibn ibnu ibni bint binti binte bent ould walad wuld oglu ogly')

/** Names so frequent on lists and in the world that agreeing on them proves little. */
export const FREQUENT = set(`
  muhammad mohammad mohammed mohamed mohamad muhamad muhammed mohd md ahmad ahmed ali hassan hasan hussein hussain husayn
  abdul abd abdel allah abdullah ibrahim khan omar umar mahmoud mahmud mahmood yusuf said saeed sayed
  jose juan maria luis carlos
  ivanovich aleksandrovich vladimirovich nikolaevich sergeevich
  kim lee li ri wang zhang chen
`)

/** Second halves of compound names ("of the faith"), shared by many of them. */
export const HONOURS = set('din aldin uddin eddin dine ddin')
