import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { findScoreKind, readScoreUnit, ScoreNamer, stateScore } from './jmh-score.ts'

/** The count of one measurement, and the error of fewer than three, are left out. */
const HEADER =
  /^Benchmark +(?<parameters>(?:\(\S+?\) +)*)Mode +(?:(?:Cnt|Samples) +)?Score +(?:(?:Error|Score error) +)?Units\s*$/
const NUMBER = String.raw`\d+(?:[.,]\d+)?`
const ROW = new RegExp(
  `^(?<name>\\S+)(?<cells>(?: +\\S+)*?) +(?<mode>thrpt|avgt|sample|ss)(?: +(?<count>\\d+))? +(?<score>≈ ?\\S+|NaN|${NUMBER}(?:E[-+]?\\d+)?)(?: +(?:±|\\?|\\ufffd|Â±|\\+/-) +(?:${NUMBER}|NaN))? +(?<unit>\\S+)\\s*$`,
  'u',
)

/**
 * The table that JMH prints at its end: the score of each benchmark, which is the mean of its iterations. Rows with a colon are of
 * profilers and percentiles; of these, the median and the bytes allocated an operation are read.
 */
export const jmhTextFormat: RecordFormat = {
  kind: 'records',
  name: 'jmhText',
  summary: 'the table of JMH: Benchmark  (n)  Mode  Cnt  Score   Error  Units',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'bytes'),
  anchors: [{ text: 'Benchmark  ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const header = HEADER.exec(decodeLine(line))
    if (header === null) return undefined
    const parameters = header.groups?.['parameters'] ?? ''
    return {
      table: createTable([...parameters.matchAll(/\((\S+?)\)/g)].map(([, one = '']) => one)),
    }
  },
}

function createTable(parameters: readonly string[]): TableReader {
  const namer = new ScoreNamer()
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      const row = ROW.exec(text)?.groups
      if (row === undefined) return text.trim() === '' ? 'end' : undefined
      const { name: benchmark = '', cells = '', mode = '', score = '', unit = '' } = row
      const values = cells.trim() === '' ? [] : cells.trim().split(/ +/)
      if (values.length !== parameters.length) return undefined
      const [method = '', result] = benchmark.split(':')
      // A parameter that a benchmark does not have is no part of its name.
      const stated = parameters.flatMap((one, i) =>
        values[i] === 'N/A' ? [] : `${one}=${values[i] ?? ''}`,
      )
      const of = { name: namer.name(method, stated, mode) }
      const figures = readScore({ result, mode, score, unit })
      if (figures === undefined) return { unread: { name: readScoreUnit(unit).name, of } }
      return figures.length === 0 ? {} : { record: { kind: 'figures', figures, of } }
    },
  }
}

interface PrintedScore {
  /** What a row states besides the score of its benchmark. */
  readonly result: string | undefined
  readonly mode: string
  readonly score: string
  readonly unit: string
}

/** The figures of a row, of which some state none that is read; `undefined` where the score is no number, such as `≈ 10⁻⁶`. */
function readScore({
  result,
  mode,
  score,
  unit,
}: PrintedScore): readonly StatedFigure[] | undefined {
  const kind = findScoreKind(result, unit)
  if (kind === undefined) return []
  // It prints three decimals and never groups, so that a comma is the decimal mark of its locale.
  const [, decimals = '', power = '0'] = /^\d+(?:[.,](\d+))?(?:E([-+]?\d+))?$/.exec(score) ?? []
  const value = Number(score.replace(',', '.'))
  if (Number.isNaN(value)) return undefined
  const step = 10 ** (Number(power) - decimals.length)
  return stateScore({ kind, mode, unit, score: value, step })
}
