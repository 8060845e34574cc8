import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { statePrintedNumber, statePrintedTime } from './state-printed.ts'

const PREFIX = String.raw`^stress-ng: (?:info|metrc): +\[\d+\] `
const HEADER = new RegExp(`${PREFIX}stressor +bogo ops +real time +usr time +sys time +bogo ops/s`)
const UNITS = new RegExp(`${PREFIX} +\\(secs\\) +\\(secs\\) +\\(secs\\)`)
const NUMBER = String.raw`\d+(?:\.\d+)?`
const ROW = new RegExp(
  `${PREFIX}(?<name>[a-z][\\w-]*) +(?<iterations>\\d+) +${NUMBER} +(?<user>${NUMBER}) +(?<system>${NUMBER}) +(?<rate>${NUMBER}) +${NUMBER}(?: +${NUMBER}(?: +(?<memory>\\d+))?)?$`,
)

/** The table of `stress-ng --metrics`, or `--metrics-brief`: a stressor a row. Its rate is that by real time; the KB of its RSS are KiB. */
export const stressNgFormat: RecordFormat = {
  kind: 'records',
  name: 'stressNg',
  summary: 'the table of stress-ng --metrics: stressor bogo ops real time usr time …',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('rate', 'iterations', 'user', 'system', 'memory'),
  anchors: [{ text: 'stress-ng: ', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    HEADER.test(decodeLine(line)) ? { table: createTable() } : undefined,
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      const row = ROW.exec(text)?.groups
      if (row === undefined) return UNITS.test(text) ? {} : 'end'
      const { name = '', iterations = '', user = '', system = '', rate = '', memory } = row
      const figures = [
        ...statePrintedNumber('rate', rate, '1/s'),
        ...statePrintedNumber('iterations', iterations, '1'),
        ...statePrintedTime('user', `${user} s`),
        ...statePrintedTime('system', `${system} s`),
        ...stateMemory(memory),
      ]
      return { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}

function stateMemory(memory: string | undefined): readonly StatedNumber[] {
  if (memory === undefined) return []
  const [value, resolution] = [Number(memory) * 1024, 1024]
  const unitNote = 'printed in KB, by which stress-ng means 1,024 bytes'
  return [{ name: 'memory', value, unit: 'B', resolution, unitNote }]
}
