import { isInert } from '../is-inert.ts'
import type { CheckedPage } from '../checked-page.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import type { NumberTable } from '../tables/number-table.ts'
import type { WrittenNumber } from '../written-number.ts'

/** The cells of a table by their row and column. */
export interface StatedTable {
  readonly cells: ReadonlyMap<string, WrittenNumber>
}

/** What a page states, as far as other pages may state it, too. */
export interface PageFacts {
  readonly path: string
  readonly tables: readonly StatedTable[]
  /** By the clause that they stand in, the number itself replaced. */
  readonly clauses: ReadonlyMap<string, WrittenNumber>
}

/** List what a page states. */
export function listPageFacts(path: string, page: CheckedPage): PageFacts {
  const { sentences, tables } = page
  return {
    path,
    tables: tables.filter(({ isTurned }) => !isTurned).map(listCells),
    clauses: new Map(sentences.flatMap(listClauses)),
  }
}

function listCells({ columns, labels }: NumberTable): StatedTable {
  const entries = columns.flatMap(({ header, index, cells }) =>
    index === 0 || header === ''
      ? []
      : cells.flatMap((number, row): readonly (readonly [string, WrittenNumber])[] => {
          const label = simplify(labels[row] ?? '')
          if (number === undefined || label === '' || number.isApproximate) return []
          return [[`${label} | ${simplify(header)}`, number]]
        }),
  )
  return { cells: new Map(entries) }
}

/** Words that say little; what is left names a quantity. */
const EMPTY =
  /^(?:the|a|an|of|in|on|at|to|is|are|was|were|has|have|had|it|its|we|you|and|or|for|with|by|as|that|this|be|than|only|about|there|may|can|one|least|most|up|over|under|than|every|each)$/

/** As few words as name a quantity so that two pages hardly mean different ones. */
const FEWEST_WORDS = 3

function listClauses({
  text,
  numbers,
  start,
  end,
  block,
}: Sentence): readonly (readonly [string, WrittenNumber])[] {
  return numbers.flatMap((number): readonly (readonly [string, WrittenNumber])[] => {
    if (isInert(block, number.start) || number.isApproximate || isYear(number)) return []
    const lead = text.slice(0, number.start - start)
    const rest = text.slice(number.end - start)
    if (MONTH.test(lead) || ORDINAL.test(lead) || RELEASE.test(rest) || DAY.test(rest)) return []
    if (VERSION.test(lead) && /^\d+\.\d+$/.test(number.text)) return []
    if (number.start - start <= text.length - text.trimStart().length && SECTION.test(text.trim()))
      return []
    const placed = { text, start, end }
    const [before = ''] = textBetween(placed, start, number.start).split(BREAK).toReversed()
    const after = textBetween(placed, number.end, end).split(BREAK)[0] ?? ''
    if (/\d/.test(before + after)) return []
    const words = simplify(`${before} # ${number.unit} ${after}`).split(' ')
    const named = words.filter((word) => isTelling(word) && word !== number.unit.toLowerCase())
    if (named.length < FEWEST_WORDS) return []
    return [[words.join(' '), number]]
  })
}

function isTelling(word: string): boolean {
  return /\p{L}{2}/u.test(word) && !EMPTY.test(word)
}

/** `July 15` is a day. */
const MONTH =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? $/

/** `as in step 4`: what is counted off. */
const ORDINAL =
  /\b(?:step|section|chapter|part|phase|stage|figure|table|page|item|example|appendix|note|lesson|exercise|issue|version)s? $/i
/** `in Python 3.12`: a version of what has a name. */
const VERSION = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}+#]* $/u
/** `the 1.39 release`: of a time of its own. */
const RELEASE = /^ (?:release|version|edition|series|branch)\b/i
/** `on 09 April`, `on the 23rd`. */
const DAY =
  /^(?:st|nd|rd|th)?,?(?: of)? (?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/

/** `3.1 Generate the file`: a step that has a number. */
const SECTION = /^\d+(?:\.\d+)+\.?\s+\p{Lu}/u

const BREAK =
  /[,;:.()]\s|\s[—–]\s|(?<![\p{L}\p{N}])(?:and|but|or|with|while|which|where|because|since|so)\s/iu

function isYear({ value, text }: WrittenNumber): boolean {
  return /^\d{4}$/.test(text) && value >= 1900 && value < 2100
}

function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%/.-]+/gu, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
}
