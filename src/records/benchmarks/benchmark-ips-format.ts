import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

const HEAD = /^(?:Warming up|Calculating) -{10,}$/
const NUMBER = String.raw`\d+(?:\.\d+)?`
/** Words with blanks between them, so that a long line takes time in proportion to it. */
const NAME = String.raw` *(?:(?<name>\S+(?: +\S+)*?) +)?`
const WARM = new RegExp(`(?:^| )${NUMBER}[kMBTQ]? {1,40}i/100ms$`)
/** The name may stand in the line before. `(13.09 μs/i)` is there since release 2.13, the seconds are not in the first ones. */
const RATE = new RegExp(
  `^${NAME}(?<number>${NUMBER})(?<prefix>[kMBTQ]?) +\\(± ?${NUMBER}%\\) i/s(?: +\\((?<time>${NUMBER} (?:ns|[uµμ]s|ms|s))/i\\))? +- +(?<count>${NUMBER})(?<scale>[kMBTQ]?)(?: in +${NUMBER}s)?(?: .*)?$`,
  'u',
)
/** What benchmark-memory prints in the same way. */
const MEMORY = new RegExp(
  `^${NAME}(?<number>${NUMBER})(?<prefix>[kMBTQ]?) +(?<kind>memsize|objects) +\\( *${NUMBER}[kMBTQ]? +retained\\)$`,
)
const PREFIXES = ['', 'k', 'M', 'B', 'T', 'Q']

/** What benchmark-ips of Ruby prints, and benchmark-memory: iterations a second, bytes and objects allocated. */
export const benchmarkIpsFormat: RecordFormat = {
  kind: 'records',
  name: 'benchmarkIps',
  summary:
    'the output of benchmark-ips of Ruby: `parse  76.412k (± 3.2%) i/s  (13.09 μs/i) -  381.8k in 5.0s`',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('rate', 'time', 'iterations', 'bytes', 'allocs'),
  anchors: ['Warming up ---', 'Calculating ---'].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    return HEAD.test(decodeLine(line).trimEnd()) ? { table: new IpsTable() } : undefined
  },
}

class IpsTable implements TableReader {
  /** A line that may be the name of the result in the next one. */
  #before = ''
  /** The benchmark whose objects may stand below its memory. */
  #latest = ''
  #begins = true

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | 'end' | undefined {
    const text = decodeLine(line).trimEnd()
    if (text === 'Comparison:') return 'end'
    const before = this.#before
    this.#before = ''
    if (HEAD.test(text)) {
      this.#begins ||= text.startsWith('W')
      return {}
    }
    if (/^-{20,}$/.test(text) || WARM.test(text)) return {}
    const rate = RATE.exec(text)?.groups
    if (rate !== undefined) return this.#state(readRate(rate), chooseName(rate['name'], before))
    const memory = MEMORY.exec(text)?.groups
    if (memory === undefined) {
      this.#before = text.trim()
      return undefined
    }
    const isSize = memory['kind'] === 'memsize'
    if (isSize) this.#latest = chooseName(memory['name'], before)
    return this.#state(readMemory(memory, isSize), this.#latest)
  }

  #state(figures: readonly StatedNumber[], name: string): ParsedLine | undefined {
    if (name === '' || figures.length === 0) return undefined
    const of = { name, ...(this.#begins ? { begins: true } : {}) }
    this.#begins = false
    return { record: { kind: 'figures', figures, of } }
  }
}

/** The name in the line of a result, or else the line before. */
function chooseName(name = '', before: string): string {
  return name.trim() === '' ? before : name.trim()
}

function readRate(match: Readonly<Record<string, string>>): readonly StatedNumber[] {
  const { number = '', prefix = '', time = '', count = '', scale = '' } = match
  const rate = readScaled(number, prefix)
  if (rate === undefined) return []
  const iterations = readScaled(count, scale)
  return [
    { name: 'rate', unit: '1/s', ...rate, isEstimate: true },
    ...markEstimates(statePrintedTime('time', time)),
    ...(iterations === undefined
      ? []
      : [{ name: 'iterations', unit: '1', ...iterations } as const]),
  ]
}

function readMemory(
  { number = '', prefix = '' }: Readonly<Record<string, string>>,
  isSize: boolean,
): readonly StatedNumber[] {
  const read = readScaled(number, prefix)
  if (read === undefined) return []
  return [isSize ? { name: 'bytes', unit: 'B', ...read } : { name: 'allocs', unit: '1', ...read }]
}

function readScaled(number: string, prefix: string) {
  return readPrefixed(number, { base: 1000, power: PREFIXES.indexOf(prefix) })
}
