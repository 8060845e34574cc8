import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { createSample } from './create-sample.ts'
import { DayClock } from './day-clock.ts'
import { readClockSpan } from './read-clock-span.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

const SUMMARY = /^top - (\d\d:\d\d:\d\d) up /
const UNITS: Readonly<Record<string, number>> = {
  '': 1024,
  k: 1024,
  m: 1024 ** 2,
  g: 1024 ** 3,
  t: 1024 ** 4,
  p: 1024 ** 5,
}

/** `top -b` of procps on Linux: a summary and a table each time. Sizes are in KiB, or with a letter in MiB, GiB and so on. */
export const topFormat: RecordFormat = {
  kind: 'records',
  name: 'top',
  summary: 'top -b of Linux: top - 09:14:10 up …, PID USER … RES … %CPU … TIME+ COMMAND',
  record: 'record of top',
  version: 2,
  anchors: [{ text: 'top - ', where: 'line-start' }],
  figures: [],
  gauges: pickGauges('vms', 'cpuTime'),
  sampleNotes: {
    rss: 'printed as RES in KiB, or with m, g or t in MiB, GiB or TiB, rounded to the digits that top prints',
    cpu: 'of user mode and kernel, in the interval before the sample, as top states it; what is stated of the first sample of a process is of no interval',
  },
  parseLine(first): ParsedLine | undefined {
    return SUMMARY.test(decodeLine(first)) ? { table: createTable(decodeLine(first)) } : undefined
  },
}

function createTable(first: string): TableReader {
  const clock = new DayClock()
  const state: TopState = { elapsed: readElapsed(first, clock), names: [], before: new Map() }
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line).trim()
      if (SUMMARY.test(text)) {
        state.elapsed = readElapsed(text, clock)
        state.names = []
        return {}
      }
      // Words of a command line may stand behind COMMAND, so that columns behind it are not known.
      const header = /^PID .*\bRES\b.* COMMAND(?= |$)/.exec(text)
      if (header !== null) {
        state.names = header[0].split(/\s+/)
        return {}
      }
      return readProcess(text, state)
    },
  }
}

interface TopState {
  elapsed: number
  names: readonly string[]
  /** What was read last of each process. */
  readonly before: Map<number, CpuTime>
}

/** CPU time so far at a time, both in seconds. */
interface CpuTime {
  readonly elapsed: number
  readonly cpuTime: number
  /** The step of `cpuTime`: top prints hundredths where there is room. */
  readonly step: number
}

function readElapsed(summary: string, clock: DayClock): number {
  return clock.read(readStamp(SUMMARY.exec(summary)?.[1] ?? '')?.seconds ?? NaN)
}

function readProcess(text: string, state: TopState): ParsedLine | undefined {
  const { elapsed, names } = state
  const words = text.split(/\s+/)
  if (names.length === 0 || words.length < names.length) return undefined
  const word = (name: string): string => words[names.indexOf(name)] ?? ''
  const pid = /^\d{1,10}$/.test(word('PID')) ? Number(word('PID')) : NaN
  const rss = readSize(word('RES'))
  if (Number.isNaN(pid) || Number.isNaN(rss)) return undefined
  const cpu = Number(word('%CPU').replace(',', '.') || NaN)
  const time = word('TIME+')
  const now = { elapsed, cpuTime: readClockSpan(time), step: time.includes('.') ? 0.01 : 1 }
  const before = state.before.get(pid)
  state.before.set(pid, now)
  const gauges = keepStated({ vms: readSize(word('VIRT')), cpuTime: now.cpuTime })
  const sample = { pid, elapsed, rss, gauges }
  if (before === undefined || Number.isNaN(cpu)) return { record: createSample(sample) }
  const record = createSample({ ...sample, cpu })
  if (fits(cpu, before, now)) return { record }
  const spent = (now.cpuTime - before.cpuTime).toFixed(2)
  const reason = `Expected %CPU of top to fit its TIME+, got ${word('%CPU')} where ${spent} s were spent in ${String(elapsed - before.elapsed)} s; one \`top -b -d 1\` states it of whole intervals, several \`top -b -n 1\` do not`
  return { record, problem: { kind: 'doubtful-record', reason } }
}

/** Whether a share of CPU is of the interval since the sample before, whose ends are known to a second. */
function fits(cpu: number, before: CpuTime, now: CpuTime): boolean {
  const spent = now.cpuTime - before.cpuTime
  if (Number.isNaN(spent)) return true
  const seconds = now.elapsed - before.elapsed
  const slack = 2 * Math.max(before.step, now.step) + 0.01 * (seconds + 1)
  const [least, most] = [seconds - 1, seconds + 1].map((one) => (cpu / 100) * one)
  return spent >= (least ?? 0) - slack && spent <= (most ?? 0) + slack
}

function readSize(word: string): number {
  const match = /^(\d+(?:[.,]\d+)?)([kmgtp]?)$/.exec(word)
  const unit = UNITS[match?.[2] ?? '']
  return match === null || unit === undefined
    ? NaN
    : Math.round(Number((match[1] ?? '').replace(',', '.')) * unit)
}
