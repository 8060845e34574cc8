import { decodeLine } from '../line.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateEstimate, statePrintedNumber, statePrintedTime } from './state-printed.ts'

/** Before 1.12 the number has a `#`. */
const HEADER = /^Benchmark #?\d+: (?<name>\S.*?)\s*$/
const VALUE = String.raw`[\d.]+ (?:[uµμ]s|ms|s)`
const TIME = new RegExp(
  `^ {2}Time \\((?:mean ± σ|abs ≡)\\): +(?<mean>${VALUE})(?: ± +(?<deviation>${VALUE}))? +\\[User: (?<user>${VALUE}), System: (?<system>${VALUE})\\]\\s*$`,
  'u',
)
const RANGE = new RegExp(
  `^ {2}Range \\(min … max\\): +(?<low>${VALUE}) … +(?<high>${VALUE}) +(?<runs>\\d+) runs\\s*$`,
  'u',
)

/** What hyperfine prints for people, which has no single runs: `time` is the mean. */
export const hyperfineTextFormat: RecordFormat = {
  kind: 'records',
  name: 'hyperfineText',
  summary: 'the output of hyperfine: `Time (mean ± σ):  26.0 ms ± 4.7 ms  [User: 1.4 ms, …]`',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'user', 'system', 'iterations'),
  anchors: [{ text: 'Benchmark ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const name = HEADER.exec(decodeLine(line))?.groups?.['name']
    return name === undefined ? undefined : { table: createTable(name) }
  },
}

function createTable(first: string): TableReader {
  let name = first
  return {
    readLine(line) {
      const text = decodeLine(line)
      const next = HEADER.exec(text)?.groups?.['name']
      if (next !== undefined) {
        name = next
        return {}
      }
      if (/^Summary\s*$/.test(text)) return 'end'
      if (/^ {2}Warning: Ignoring non-zero exit code/.test(text)) return { problem: fail(name) }
      const figures = readTime(text) ?? readRange(text)
      return figures && { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}

function readTime(text: string): readonly StatedFigure[] | undefined {
  const { mean, deviation, user = '', system = '' } = TIME.exec(text)?.groups ?? {}
  if (mean === undefined) return undefined
  return [
    // One run alone has no mean.
    ...(deviation === undefined ? statePrintedTime('time', mean) : stateEstimate(mean, 'mean')),
    ...statePrintedTime('time.stddev', deviation ?? ''),
    ...statePrintedTime('user', user),
    ...statePrintedTime('system', system),
  ]
}

function readRange(text: string): readonly StatedFigure[] | undefined {
  const { low, high = '', runs = '' } = RANGE.exec(text)?.groups ?? {}
  if (low === undefined) return undefined
  return [
    ...statePrintedTime('time.min', low),
    ...statePrintedTime('time.max', high),
    ...statePrintedNumber('iterations', runs, '1'),
  ]
}

function fail(name: string): Problem {
  const reason = `Expected \`${name}\` to succeed, but hyperfine says that it exited with another code than 0; its times are used`
  return { kind: 'doubtful-record', reason }
}
