import { decodeLine } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickUnsigned } from './bench-group.ts'
import { convertTime } from './convert-time.ts'
import { LibtestReader } from './libtest-format.ts'
import { readDecimal } from './read-decimal.ts'

const VALUE = String.raw`\d+(?:\.\d+)?(?:e[-+]?\d+)? (?:ps|ns|[uµμ]s|ms|s)`
const RESULT = new RegExp(
  `^(?:(?<name>\\S.*?) +| +)time: +\\[(?<low>${VALUE}) (?<best>${VALUE}) (?<high>${VALUE})\\]\\s*$`,
  'u',
)

/**
 * What criterion prints: the name, or a line with it alone before, and `time: [low best high]`. Lines that may be names have
 * nothing to be found by, so that the head of the log decides. What cargo prints between belongs to the same output: which
 * binary is running, and the results of `#[bench]`.
 */
export const criterionTextFormat: RecordFormat = {
  kind: 'records',
  name: 'criterionText',
  summary: 'the output of criterion: `parse/small  time:   [1.2345 µs 1.2400 µs 1.2500 µs]`',
  record: benchGroup.record,
  version: 3,
  group: benchGroup,
  figures: pickUnsigned('time', 'time.low', 'time.high', 'throughput'),
  anchors: [{ text: 'time:   [', where: 'line-start' }],
  opens: (head) => (/(?:^| )time: +\[\d/m.test(head) ? createReader() : undefined),
  parseLine: () => undefined,
}

function createReader(): TableReader {
  let before = ''
  const cargo = new LibtestReader()
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line)
      const match = RESULT.exec(text)?.groups
      const name = match?.['name'] ?? before
      before = /^\S/.test(text) ? text.trimEnd() : ''
      if (match === undefined) return cargo.read(text)
      before = ''
      if (name === '') return { problem: UNNAMED }
      const of = { name, ...(cargo.scope === undefined ? {} : { scope: cargo.scope }) }
      return { record: { kind: 'figures', figures: readFigures(match), of } }
    },
  }
}

const UNNAMED = {
  kind: 'unreadable-record',
  reason: 'Expected the name of the benchmark before `time:` or in the line before, got none',
} as const

function readFigures(parts: Readonly<Record<string, string>>): readonly StatedFigure[] {
  return FIGURES.flatMap(([name, part]): readonly StatedFigure[] => {
    const [number = '', unit = ''] = (parts[part] ?? '').split(' ')
    const read = readDecimal(number)
    const value = read && convertTime(read.value, unit)
    const resolution = read && convertTime(read.resolution, unit)
    if (value === undefined || resolution === undefined) return []
    return [{ name, value, unit: 's', resolution, ...(part === 'best' ? ESTIMATE : {}) }]
  })
}

const FIGURES = [
  ['time', 'best'],
  ['time.low', 'low'],
  ['time.high', 'high'],
] as const

const ESTIMATE = { isEstimate: true } as const
