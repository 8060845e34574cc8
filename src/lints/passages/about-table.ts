import { findRateReadings } from '../../quantities/rate-words.ts'
import { findUnitReadings, type UnitReading } from '../../quantities/unit-words.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import { isTime } from '../tables/meant-columns.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import type { WrittenNumber } from '../written-number.ts'
import { findMeasured, listNewWords, listWords, type Measured } from './plain-words.ts'

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

/** So many cells of a column tell what all of it are. */
const MOST_CELLS = 20

/** What the columns of tables measure, as far as their headers and the units of their cells tell; counts otherwise. */
function listMeasured(tables: readonly NumberTable[]): readonly Measured[] {
  const found = tables.flatMap(({ columns }) =>
    columns.flatMap((column) => {
      const named = findNamed(column)
      return column.cells
        .slice(0, MOST_CELLS)
        .map((cell) => findUnit(cell?.readings ?? []) ?? named ?? 'count')
    }),
  )
  return [...new Set(found)]
}

/** What a header says that its column measures, by a unit such as `(MB/s)`, or a word for time. */
function findNamed(column: NumberColumn): Measured | undefined {
  const units = column.header.match(/[\p{L}µμ]+(?:\/[\p{L}µμ]+)?/gu) ?? []
  const [named] = units.flatMap(
    (unit) => findUnit(findRateReadings(unit) ?? findUnitReadings(unit) ?? []) ?? [],
  )
  return named ?? (isTime(column) ? 'time' : undefined)
}

/** What the readings of a unit measure; a prefix alone, as of `243k`, is none of bytes. */
function findUnit(readings: readonly UnitReading[]): Measured | undefined {
  const [measured, ...others] = new Set(readings.map(({ dimension }) => findMeasured(dimension)))
  return others.length > 0 ? 'count' : measured
}
