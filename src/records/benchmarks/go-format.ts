import { decodeLine, type Line } from '../line.ts'
import type { ResultKey, StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { BenchstatReader, isBenchstatHead } from './benchstat-reader.ts'
import { GoEvents } from './go-events.ts'
import { nameCounter } from './name-counter.ts'
import { readDecimal } from './read-decimal.ts'

const HEADER = /^(?:goos|goarch|cpu|toolchain): \S|^pkg: (?<scope>\S+)$/
const RESULT =
  /^(?<name>Benchmark(?![a-z])\S*?)(?<variant>-\d+)?\s+(?<iterations>\d+)\s+(?<pairs>\S+ \S+(?:\s+\S+ \S+)*)\s*$/u
/** Figures without the name before them, or with other output behind it. */
const TORN = /^(?:Benchmark(?![a-z]).*?[^\d.])?\s*\d+\s+\d[\d.]* ns\/op(?:\s|$)/u
/** A name with something behind it. With `-v`, Go prints each name alone, too. */
const NAMED = /^Benchmark(?![a-z])\S*\s+\S/u
const FAILED = /^(?:Benchmark(?![a-z])\S*\s+)?\s*--- FAIL: (?<name>Benchmark\S*)/
const SKIPPED = /^Benchmark\S*\s+--- (?:SKIP|BENCH): /

/** Units of Go's own, as figures: its MB are 1,000,000 bytes (`src/testing/benchmark.go`). */
const UNITS: Readonly<Record<string, Pick<StatedFigure, 'name'> & GoUnit>> = {
  'ns/op': { name: 'time', unit: 's', divisor: 1e9 },
  'MB/s': { name: 'throughput', unit: 'B/s', divisor: 1e-6 },
  'B/op': { name: 'bytes', unit: 'B', divisor: 1 },
  'allocs/op': { name: 'allocs', unit: '1', divisor: 1 },
}

interface GoUnit {
  readonly unit: 's' | 'B/s' | 'B' | '1'
  readonly divisor: number
}

/**
 * `go test -bench`, as text or as the events of `-json`. Results of one name are samples (`-count`), unless they are of two packages
 * or were run with two numbers of CPUs.
 */
export const goFormat: RecordFormat = {
  kind: 'records',
  name: 'go',
  summary: 'the output of go test -bench: `BenchmarkLoad-8  100  12500000 ns/op`, also with -json',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'throughput', 'bytes', 'allocs', 'iterations'),
  ownsCounters: true,
  anchors: [
    ...['Benchmark', 'goos: ', 'pkg: ', '{"Time":"', '{"Action":"'].map(
      (text) => ({ text, where: 'line-start' }) as const,
    ),
  ],
  parseLine(line) {
    const text = decodeLine(line)
    const reader = new GoReader()
    const parsed = reader.read(text)
    if (parsed === undefined || (parsed.record !== undefined && !statesOwn(parsed)))
      return undefined
    // Outside of a package's results, a word such as `BenchmarkDotNet` may begin any line.
    if (parsed.problem === TORN_RESULT && !TORN.test(text)) return undefined
    return { ...parsed, table: reader }
  },
}

/** Outside of a package's results, a line must have a unit that Go itself prints. */
function statesOwn({ record }: ParsedLine): boolean {
  return record?.kind === 'figures' && record.figures.some(({ name }) => STATED.has(name))
}

const STATED = new Set(Object.values(UNITS).map(({ name }) => name))

/** Reads the lines from the first one on, and keeps in mind whose they are. */
class GoReader implements TableReader {
  #scope: string | undefined
  /** Whether the last name had other output behind it, so that its figures have no name. */
  #isTorn = false
  readonly #events = new GoEvents()
  /** The tables of benchstat stand behind the same lines about the machine. */
  #comparison: BenchstatReader | undefined

  readLine(line: Line): ParsedLine | undefined {
    const first = line.bytes[line.start] ?? 0
    const isOwn = FIRST_BYTES.has(first)
    if (!isOwn && this.#comparison === undefined) return undefined
    const text = decodeLine(line)
    if (isBenchstatHead(text)) this.#comparison ??= new BenchstatReader()
    return this.#comparison?.read(text) ?? (isOwn ? this.read(text) : undefined)
  }

  read(text: string): ParsedLine | undefined {
    if (text.startsWith('{')) return this.#readEvent(text)
    const header = HEADER.exec(text)
    if (header === null) return this.#readResult(text, this.#scope)
    this.#scope = header.groups?.['scope'] ?? this.#scope
    return {}
  }

  #readEvent(text: string): ParsedLine | undefined {
    const event = this.#events.read(text)
    if (event === undefined) return undefined
    const [found] = event.lines.flatMap((line) => this.#readResult(line, event.scope) ?? [])
    return found ?? {}
  }

  /** Read a line of a result. Of one that is torn, the name is told of, whatever its figures stand behind. */
  #readResult(text: string, scope: string | undefined): ParsedLine | undefined {
    const parsed = parseResult(text, scope)
    const isNamed = text.startsWith('Benchmark')
    if (parsed?.problem === TORN_RESULT && this.#isTorn && !isNamed) {
      this.#isTorn = false
      return {}
    }
    if (parsed !== undefined) {
      this.#isTorn = false
      return parsed
    }
    if (!NAMED.test(text) || SKIPPED.test(text)) return undefined
    this.#isTorn = true
    return { problem: TORN_RESULT }
  }
}

const FIRST_BYTES = new Set(Buffer.from('Bgpct{, -0123456789'))

function parseResult(text: string, scope: string | undefined): ParsedLine | undefined {
  const failed = FAILED.exec(text)?.groups?.['name']
  if (failed !== undefined) {
    const reason = `Expected \`${failed}\` to succeed, but it failed; what it printed before is used`
    return { problem: { kind: 'doubtful-record', reason } }
  }
  const parts = RESULT.exec(text)?.groups
  if (parts === undefined) return TORN.test(text) ? { problem: TORN_RESULT } : undefined
  const { name = '', variant = '', iterations = '', pairs = '' } = parts
  const figures = readPairs(pairs)
  if (figures === undefined || figures.length === 0) return undefined
  const count = { name: 'iterations', value: Number(iterations), unit: '1' } as const
  const key: ResultKey = { name, variant, repeats: true, ...(scope === undefined ? {} : { scope }) }
  return { record: { kind: 'figures', figures: [...figures, count], of: key } }
}

const TORN_RESULT = {
  kind: 'unreadable-record',
  reason:
    'Expected the name of a benchmark and its figures in one line, got other output between them; write it elsewhere, as by `go test -bench . 2> errors.log`',
} as const

/** Read `12500000 ns/op  1048576 B/op`; `undefined` for anything else. */
function readPairs(text: string): readonly StatedFigure[] | undefined {
  const words = text.split(/\s+/)
  const figures: StatedFigure[] = []
  for (let at = 0; at < words.length; at += 2) {
    const [number = '', unit = ''] = words.slice(at, at + 2)
    // A rate by zero is none.
    if (/^(?:[-+]?Inf|NaN)$/.test(number)) continue
    const read = readDecimal(number)
    if (read === undefined || !/^\D/.test(unit)) return undefined
    const own = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined
    const { name, unit: base, divisor } = own ?? createCounter(unit)
    const [value, resolution] = [read.value / divisor, read.resolution / divisor]
    if (!figures.some((known) => known.name === name)) {
      figures.push({ name, value, unit: base, resolution })
    }
  }
  return figures
}

function createCounter(unit: string) {
  return { name: nameCounter(unit), unit: '1', divisor: 1 } as const
}
