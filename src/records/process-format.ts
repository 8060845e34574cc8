import type { Problem } from '../problems/diagnostics.ts'
import { decodeLine, type Line } from './line.ts'
import { LARGEST_NUMBER, readProcessJson, readTimestamp } from './read-process-json.ts'
import type { ProcessSample } from './record.ts'
import type { ParsedLine, RecordFormat } from './record-format.ts'

const ANCHOR = 'ProcessLoggingThread-JSON'
const SPACE = 32
const START_OR_STOP = /^-(?:START |STOP )/
const BEFORE_JSON = /^(?:-START|-STOP)?\s*$/

/**
 * The process log of pymemtrace and TotalDepth: any text, `ProcessLoggingThread-JSON` (`-START`,
 * `-STOP`), and a JSON object with what psutil knows of a process. Linux, macOS and Windows name
 * their fields differently; page faults may be missing, and so may the pid in older logs.
 */
export const processFormat: RecordFormat = {
  kind: 'records',
  name: 'process',
  summary: 'process logs of pymemtrace: ProcessLoggingThread-JSON {"memory_info": …}',
  record: 'process record',
  version: 1,
  anchors: [{ text: ANCHOR, where: 'anywhere' }],
  figures: [],
  parseLine(line): ParsedLine | undefined {
    const sample = isPlain(line) ? readProcessJson(line) : undefined
    if (sample !== undefined) return { record: sample }
    return parseSlowly(decodeLine(line))
  },
}

/** Whether nothing but a blank stands between the anchor, `-START` or `-STOP`, and the JSON. */
function isPlain({ bytes, start }: Line): boolean {
  const after = start + ANCHOR.length
  return bytes[after] === SPACE || START_OR_STOP.test(bytes.toString('latin1', after, after + 7))
}

/** Read a line of any form, and say what is wrong with it. */
function parseSlowly(text: string): ParsedLine | undefined {
  const start = text.indexOf('{')
  if (start < 0 || !BEFORE_JSON.test(text.slice(ANCHOR.length, start))) return undefined
  const json = parseJson(text.slice(start, text.lastIndexOf('}') + 1))
  if (json === undefined) return { problem: { kind: 'broken-json', record: 'process' } }
  return normaliseSample(json)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function normaliseSample(json: unknown): ParsedLine {
  const record = new Fields(json, '')
  const memory = new Fields(record.get('memory_info'), 'memory_info.')
  const cpu = new Fields(record.get('cpu_times'), 'cpu_times.')
  const sample: ProcessSample = {
    kind: 'process-sample',
    pid: record.has('pid') ? record.wholeNumber('pid') : undefined,
    elapsed: record.number('elapsed_time'),
    rss: memory.number('rss'),
    user: cpu.number('user'),
    system: cpu.has('system') ? cpu.number('system') : NaN,
    // macOS counts `pfaults`; Windows says `num_page_faults`; Linux has neither.
    faults: memory.has('pfaults')
      ? memory.number('pfaults')
      : memory.has('num_page_faults')
        ? memory.number('num_page_faults')
        : NaN,
    timestamp: parseTimestamp(record.get('timestamp')),
    label: formatLabel(record.get('label')),
  }
  const problem = record.problem ?? memory.problem ?? cpu.problem
  return problem === undefined ? { record: sample } : { problem }
}

/** Reads the members of an object that came out of a log, and keeps the first thing wrong. */
class Fields {
  readonly #members: ReadonlyMap<string, unknown>
  readonly #prefix: string
  problem: Problem | undefined

  constructor(value: unknown, prefix: string) {
    const isObject = typeof value === 'object' && value !== null
    this.#members = new Map<string, unknown>(isObject ? Object.entries(value) : [])
    this.#prefix = prefix
  }

  has(name: string): boolean {
    return this.#members.get(name) !== undefined
  }

  get(name: string): unknown {
    return this.#members.get(name)
  }

  /** A number from 0 to {@link LARGEST_NUMBER}; anything else is a problem and reads as `NaN`. */
  number(name: string): number {
    const value = this.get(name)
    if (typeof value === 'number' && value >= 0 && value <= LARGEST_NUMBER) return value
    return this.#refuse(name, 'a number of at least 0 and at most 1e18')
  }

  /** The same without a fraction. */
  wholeNumber(name: string): number {
    const value = this.number(name)
    return Number.isNaN(value) || Number.isInteger(value)
      ? value
      : this.#refuse(name, 'a whole number')
  }

  #refuse(name: string, expected: string): number {
    const value = this.get(name)
    const field = `${this.#prefix}${name}`
    this.problem ??=
      value === undefined
        ? { kind: 'missing-field', record: 'process', field }
        : { kind: 'bad-field', record: 'process', field, expected, actual: JSON.stringify(value) }
    return NaN
  }
}

/** Labels are strings; older callers put numbers in. An empty one is none. */
function formatLabel(label: unknown): string | undefined {
  if (typeof label === 'number') return String(label)
  return typeof label === 'string' && label.trim() !== '' ? label : undefined
}

function parseTimestamp(value: unknown): number {
  const bytes = Buffer.from(typeof value === 'string' ? value : '')
  return readTimestamp(bytes, 0, bytes.length)
}
