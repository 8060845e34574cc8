import { textBetween, type Sentence } from '../english/sentences.ts'
import type { NumberTable } from '../tables/number-table.ts'
import type { WrittenNumber } from '../written-number.ts'
import { listNewWords, listWords, type Measured } from './plain-words.ts'

/** What stands behind the name of a row, such as `the naive loop`, and what any row does. */
const NEUTRAL = listWords(
  'loop path version variant build implementation library tool engine job output message beats handles serves processes requests per second',
)

/** What may take time, and is what was measured only where a table says so. */
const ACTIVITIES = new Set(listWords('read write build compile compilation'))

/** Where a clause begins or ends, for what it is about. */
const BOUNDARY = /[,;:()–—]|\s-\s|\b(?:and|but|while|whereas)\b/g

/**
 * Whether the clause of a number names nothing that some tables do not: `ripgrep installs 4x faster` is about something else than
 * the times of ripgrep.
 */
export function isAboutTables(
  sentence: Sentence,
  number: WrittenNumber,
  tables: readonly NumberTable[],
): boolean {
  const said = new Set([
    ...NEUTRAL,
    ...tables.flatMap(({ columns, labels, corner, names }) =>
      [
        ...[corner, ...labels, ...names.flat()],
        ...columns.flatMap(({ header, group }) => [header, group]),
        sentence.heading,
      ].flatMap(listWords),
    ),
  ])
  const clause = cutClause(sentence, number)
  if (listWords(clause).some((word) => ACTIVITIES.has(word) && !said.has(word))) return false
  const measured = listMeasured(tables)
  const news = measured.map((one) => listNewWords(clause, said, one))
  return news.some((words) => words.length === 0)
}

/** The clause that a number stands in; a subject that it shares with the one before is that one's. */
function cutClause(sentence: Sentence, number: WrittenNumber): string {
  const before = textBetween(sentence, sentence.start, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  const begin = [...before.matchAll(BOUNDARY)].at(-1)
  const end = [...after.matchAll(BOUNDARY)][0]
  return `${before.slice(begin === undefined ? 0 : begin.index + begin[0].length)} ${after.slice(0, end?.index)}`
}

const UNITS: readonly (readonly [measured: Measured, unit: RegExp])[] = [
  ['rate', /\/ ?s(?:ec)?\b|\bps\b|\bHz\b/],
  ['size', /\b(?:[kKMGT]i?B|bytes?|B)\b/],
  ['time', /\b(?:ns|[µu]s|ms|s|secs?|seconds|min|minutes|h|hours|times?|latency)\b/i],
]

/** So many cells of a column tell what all of it are. */
const MOST_CELLS = 20

/** What the columns of tables measure, as far as their headers and cells tell; counts otherwise. */
function listMeasured(tables: readonly NumberTable[]): readonly Measured[] {
  const texts = tables.flatMap(({ columns }) =>
    columns.flatMap(({ header, texts: cells }) =>
      cells.slice(0, MOST_CELLS).map((cell) => `${header} ${cell}`),
    ),
  )
  const found = texts.map((text) => UNITS.find(([, unit]) => unit.test(text))?.[0] ?? 'count')
  return [...new Set(found)]
}
