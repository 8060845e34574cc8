import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { describeFailure } from './describe-failure.ts'
import { benchGroup, pickUnsigned } from './bench-group.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

const HEADER = /^benchmark name +samples +iterations +(?:estimated|est run time|(?<mean>mean))\s*$/
const VALUE = String.raw`[\d.]+(?:e[-+]?\d+)? (?:ns|us|ms|s|m|h)`
const COUNTS = new RegExp(
  `^(?<name>\\S+(?: \\S+)*?)? +(?<samples>\\d+) +(?<iterations>\\d+) +(?<last>${VALUE})\\s*$`,
)
const TIMES = new RegExp(`^ +(?<mean>${VALUE}) +(?<low>${VALUE}) +(?<high>${VALUE})\\s*$`)
const FAILED = /^(?<name>\S+(?: \S+)*?) +Benchmark failed \((?<reason>.*)\)\s*$/

/** What Catch2 begins its output with: which test case a table is of stands only behind it. */
const BEGINNING = '~'.repeat(20)

/** The tables that Catch2 prints, 2 and 3: below each name its mean, and then its deviation. */
export const catch2TextFormat: RecordFormat = {
  kind: 'records',
  name: 'catch2Text',
  summary: 'the tables of Catch2: benchmark name  samples  iterations  estimated',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickUnsigned('time', 'time.low', 'time.high', 'iterations'),
  anchors: ['benchmark name ', BEGINNING].map((text) => ({ text, where: 'line-start' }) as const),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    if (!HEADER.test(text) && !RULE.test(text)) return undefined
    const table = new Catch2Output()
    void table.read(text)
    return { table }
  },
}

const RULE = /^(?<sign>[-=~])\k<sign>{19,}\s*$/

/** Reads the test cases of one output, and the tables in them. */
class Catch2Output implements TableReader {
  #scope: string | undefined
  /** What the lines are: of the head of a test case, between the rules around its name, or of a table. */
  #part: 'head' | 'name' | 'header' | 'table' = 'head'
  /** A name that is longer than its column stands in several lines. */
  #name = ''
  #awaits: readonly ('mean' | 'deviation')[] = []
  /** Without an analysis, the mean is the last column, and nothing stands below a name. */
  #hasMean = false

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | 'end' | undefined {
    return this.read(decodeLine(line))
  }

  read(text: string): ParsedLine | 'end' | undefined {
    const header = HEADER.exec(text)?.groups
    if (header !== undefined) {
      this.#part = 'header'
      this.#hasMean = header['mean'] !== undefined
      return {}
    }
    const rule = RULE.exec(text)?.groups?.['sign']
    if (rule === '=') return 'end'
    if (rule === '~') return {}
    if (rule !== undefined) return this.#readRule()
    if (this.#part === 'name') {
      // Sections of it are indented.
      this.#scope ??= text.trimEnd()
      return {}
    }
    if (this.#part !== 'table') return this.#part === 'header' ? {} : undefined
    const failed = FAILED.exec(text)?.groups
    if (failed !== undefined) {
      const name = `${this.#name} ${failed['name'] ?? ''}`.trim()
      this.#name = ''
      return { problem: describeFailure(name, failed['reason'] ?? '') }
    }
    const [awaited] = this.#awaits
    return awaited === undefined ? this.#readName(text) : this.#readTimes(text, awaited)
  }

  /** One rule is below the header of a table; else there are two around the name of a test case. */
  #readRule(): ParsedLine {
    const part = this.#part
    this.#part = part === 'header' ? 'table' : part === 'name' ? 'head' : 'name'
    if (this.#part === 'name') this.#scope = undefined
    return {}
  }

  #readName(text: string): ParsedLine | undefined {
    const counts = COUNTS.exec(text)?.groups
    if (counts === undefined) {
      this.#name = text.trim() === '' ? '' : `${this.#name} ${text.trim()}`.trim()
      return this.#name === '' ? undefined : {}
    }
    const { name = '', samples, iterations, last = '' } = counts
    this.#name = `${this.#name} ${name}`.trim()
    const value = Number(samples) * Number(iterations)
    const runs = { name: 'iterations', value, unit: '1' } as const
    if (!this.#hasMean) {
      this.#awaits = ['mean', 'deviation']
      return this.#state([runs])
    }
    const parsed = this.#state([...markEstimates(statePrintedTime('time', last)), runs])
    this.#name = ''
    return parsed
  }

  #readTimes(text: string, awaited: 'mean' | 'deviation'): ParsedLine | undefined {
    const { mean, low = '', high = '' } = TIMES.exec(text)?.groups ?? {}
    if (mean === undefined) return undefined
    this.#awaits = this.#awaits.slice(1)
    const figures =
      awaited === 'deviation'
        ? statePrintedTime('time.stddev', mean)
        : [
            ...markEstimates(statePrintedTime('time', mean)),
            ...statePrintedTime('time.low', low),
            ...statePrintedTime('time.high', high),
          ]
    const parsed = this.#state(figures)
    if (awaited === 'deviation') this.#name = ''
    return parsed
  }

  #state(figures: readonly StatedFigure[]): ParsedLine {
    const of = { name: this.#name, ...(this.#scope === undefined ? {} : { scope: this.#scope }) }
    return { record: { kind: 'figures', figures, of } }
  }

  finish() {
    return this.#awaits[0] === 'mean' ? CUT : undefined
  }
}

const CUT = {
  kind: 'unreadable-record',
  reason:
    'Expected the mean of the last benchmark of Catch2 in the line below it, got the end of the log',
} as const
