import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { describeFailure } from './describe-failure.ts'
import { stateAsvValue } from './state-asv-value.ts'

const STEP = /^\[ *\d+\.\d\d%\] (?<dots>·+) (?<text>.*)$/u
const RESULT = /^(?<name>[\w.]+) +(?<value>\S+)$/
const COMMIT = /^For .* commit (?<commit>[0-9a-f]{6,40})\b/
const RULE = /^=+ =+$/

/**
 * What `asv run` prints: a benchmark and its value, or below it a table of one parameter, which is `bench.time_load(10)`. Tables of several parameters are not
 * read.
 */
export const asvRunFormat: RecordFormat = {
  kind: 'records',
  name: 'asvRun',
  summary: 'the output of asv run: [33.33%] ··· bench.Parse.time_small  1.25±0.02ms',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'memory', 'bytes', 'value'),
  anchors: [{ text: '.00%] ', where: 'anywhere' }],
  opens: (head) => (/^\[ *\d+\.\d\d%\] ·+ /mu.test(head) ? new AsvReader() : undefined),
  parseLine(line): ParsedLine | undefined {
    const reader = new AsvReader()
    const parsed = reader.readLine(line)
    return parsed && { ...parsed, table: reader }
  },
}

class AsvReader implements TableReader {
  /** The benchmark whose table may stand below. */
  #open = ''
  #rules = 0
  #scope: string | undefined

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | undefined {
    const whole = decodeLine(line).trimEnd()
    const step = STEP.exec(whole)?.groups
    const text = (step?.['text'] ?? whole).trim()
    const commit = COMMIT.exec(text)?.groups?.['commit']
    if (commit !== undefined) {
      this.#scope = commit
      return {}
    }
    if (RULE.test(text)) {
      this.#rules++
      return {}
    }
    if (this.#rules === 1) return this.#readCell(text)
    const { name = '', value = '' } = RESULT.exec(text)?.groups ?? {}
    if (step === undefined || name === '') return undefined
    this.#rules = 0
    this.#open = value === 'ok' ? name : ''
    return value === 'failed' ? { problem: describeFailure(name) } : this.#state(name, name, value)
  }

  /** A row of one parameter and its value; what stands in the head is none. */
  #readCell(text: string): ParsedLine | undefined {
    const { parameter = '', value = '' } =
      /^(?<parameter>\S+(?: \S+)*) {2,}(?<value>\S+)$/.exec(text)?.groups ?? {}
    if (parameter === '' || this.#open === '') return undefined
    return this.#state(`${this.#open}(${parameter})`, this.#open, value)
  }

  #state(name: string, benchmark: string, value: string): ParsedLine | undefined {
    const figures = stateAsvValue(benchmark, value)
    const of = { name, ...(this.#scope === undefined ? {} : { scope: this.#scope }) }
    return figures.length === 0 ? undefined : { record: { kind: 'figures', figures, of } }
  }
}
