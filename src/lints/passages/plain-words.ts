import { CHANGE_WORD } from '../english/change-words.ts'

/** What a quantity measures, as far as nouns tell: those of the others are about something else. */
export type Measured = 'time' | 'size' | 'rate' | 'count'

/** Words that name nothing: of grammar, of comparison, and of concluding. */
const GRAMMAR = new Set(
  (
    "a an the this that these those it its it's that's they them their we us our you your i he which who what where when while whereas as than then to from of in on " +
    'at by for with into onto over under about around roughly approximately approx nearly almost some just only even now thus hence so therefore here there also still ' +
    'already exactly is are was were be been being has have had do does did or but and not no nor e.g i.e ie because since after before compared relative versus vs against ' +
    'instead rather previously earlier originally today currently former formerly one ones old new original previous current first result results means meaning ' +
    'makes make making made gives give giving gave gets get got comes come came yields yield amounts amount corresponds correspond represents represent translates equals equal ' +
    'takes take took taking needs need needed uses use used runs run ran running costs cost works out spends spend spent becomes became goes go went stays stay remains ' +
    'times time fold factor by-a-factor-of fast slow quick long short large small big much many high low little well again off away up down ' +
    'other others rest remaining add adds added adding costs lost loses gained gains shaved trimmed left leaves leave leaving roughly overall altogether together two three four five six seven eight nine ten both cent percent slightly significantly considerably substantially noticeably'
  ).split(' '),
)

/** Where something was measured, which is the same for all that is compared there. */
const SETTING = new Set(
  'box machine machines hardware core cores laptop computer host server same workload input data file files dataset run case test benchmark'.split(
    ' ',
  ),
)

const MEASURES: Readonly<Record<Measured, ReadonlySet<string>>> = {
  time: new Set(
    'time latency runtime run-time duration wall wall-clock clock cpu speed performance start-up startup execution processing wait waiting delay improvement read write build compile compilation'.split(
      ' ',
    ),
  ),
  size: new Set(
    'memory size space disk ram rss heap footprint storage bandwidth traffic usage consumption compression allocation'.split(
      ' ',
    ),
  ),
  rate: new Set('throughput bandwidth speed performance rate time latency qps iops'.split(' ')),
  count: new Set(['number', 'count', 'amount']),
}

const CHANGE = new RegExp(`^${CHANGE_WORD}$`, 'i')

const WORD = /\p{L}[\p{L}\p{N}'’.+-]*/gu

/** List the words of a text as they are compared: in lower case, without the s of the plural. */
export function listWords(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map(stem)
}

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$|[.'’-]+$/u, '')
    .replace(/(?<=\p{L}{3})s$/u, '')
}

/** Find what quantities measure by their dimension. */
export function findMeasured(dimension: string): Measured | undefined {
  if (dimension === 'seconds') return 'time'
  if (dimension === 'bytes') return 'size'
  if (/by time$|ps$|hz$/.test(dimension)) return 'rate'
  return dimension === 'count' ? 'count' : undefined
}

/** Check whether a clause names what is measured in another unit, and was not named before. */
export function namesOtherMeasure(
  clause: string,
  said: ReadonlySet<string>,
  measured: Measured | undefined,
): boolean {
  return (clause.match(WORD) ?? []).some((written) => {
    const root = stem(written)
    return !said.has(root) && isMeasuredElsewhere(written.toLowerCase(), root, measured)
  })
}

/** List the words of a clause that are neither of grammar, of change, of what is measured, nor said before: it is about something else. */
export function listNewWords(
  clause: string,
  said: ReadonlySet<string>,
  measured: Measured | undefined,
): readonly string[] {
  return (clause.match(WORD) ?? []).filter((written) => {
    const word = written.toLowerCase().replace(/[.'’]+$/u, '')
    const root = stem(written)
    if (isMeasuredElsewhere(word, root, measured)) return true
    return !(
      GRAMMAR.has(word) ||
      GRAMMAR.has(root) ||
      SETTING.has(word) ||
      CHANGE.test(word) ||
      said.has(root) ||
      (measured !== undefined && (MEASURES[measured].has(word) || MEASURES[measured].has(root)))
    )
  })
}

/** Whether a word names what is measured in another unit: `throughput` beside sizes. */
function isMeasuredElsewhere(word: string, root: string, measured: Measured | undefined): boolean {
  const own = measured === undefined ? undefined : MEASURES[measured]
  if (own === undefined || own.has(word) || own.has(root)) return false
  return OTHERS.has(word) || OTHERS.has(root)
}

/** What is measured in one unit only. */
const OTHERS = new Set(
  'throughput latency memory iops rss allocation size accuracy bandwidth qps cost price power energy'.split(
    ' ',
  ),
)
