import { statePrintedNumber } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { stateDuration } from './printed-amounts.ts'
import { servingGroup } from './serving-format.ts'

const LINE =
  /^(?<label>(?:total|load|prompt eval|eval) (?:duration|count|rate)): +(?<value>\d\S*)(?: token\(s\)| tokens\/s)?$/
const TIMES: Readonly<Record<string, string>> = {
  'total duration': 'duration',
  'load duration': 'loadTime',
  'prompt eval duration': 'promptTime',
  'eval duration': 'answerTime',
}
const COUNTS: Readonly<Record<string, readonly [figure: string, unit: '1' | '1/s']>> = {
  'prompt eval count': ['inputTokens', '1'],
  'prompt eval rate': ['inputRate', '1/s'],
  'eval count': ['outputTokens', '1'],
  'eval rate': ['outputRate', '1/s'],
}

/** What `ollama run --verbose` prints behind an answer; each answer of a log is a result. */
export const ollamaFormat: RecordFormat = {
  kind: 'records',
  name: 'ollama',
  summary: 'the end of ollama run --verbose: eval rate: 24.61 tokens/s',
  record: servingGroup.record,
  version: 1,
  group: servingGroup,
  figures: servingGroup.figures,
  anchors: [{ text: 'total duration: ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const figures = readFigures(decodeLine(line))
    return figures.length === 0
      ? undefined
      : { ...createRecord(figures, true), table: createTable() }
  },
}

function createRecord(figures: readonly StatedNumber[], begins: boolean): ParsedLine {
  const of = { source: 'ollama', ...(begins ? { begins } : {}) }
  return { record: { kind: 'figures', figures, of } }
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const figures = readFigures(decodeLine(line))
      return figures.length === 0 ? 'end' : createRecord(figures, false)
    },
  }
}

function readFigures(text: string): readonly StatedNumber[] {
  const { label = '', value = '' } = LINE.exec(text.trim())?.groups ?? {}
  const time = TIMES[label]
  if (time !== undefined) {
    const read = stateDuration(time, value)
    return read === undefined ? [] : [{ ...read, unit: 's' }]
  }
  const [figure, unit] = COUNTS[label] ?? []
  return figure === undefined || unit === undefined ? [] : statePrintedNumber(figure, value, unit)
}
