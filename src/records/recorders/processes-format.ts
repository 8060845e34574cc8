import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { readClockSpan } from './read-clock-span.ts'

const GROUP: MetricGroup = {
  name: 'processes',
  record: 'table of processes',
  figures: (
    [
      ['rss', 'resident set size', 'B'],
      ['vms', 'virtual memory size', 'B'],
      ['pcpu', '%CPU as ps states it: on Linux since the process started', '%'],
      ['memoryShare', 'resident set size, of the memory of the system', '%'],
      ['cpuTime', 'CPU time so far, in user mode and kernel', 's'],
    ] as const
  ).map(([name, meaning, unit]) => ({
    ...{ name, unit, sampled: true, isState: true },
    meaning: `${meaning}: the median of the tables`,
    missing: 'the table has no such column, or the process has no memory of its own',
  })),
  results: 'benchmarks',
}

/** Columns that a table may have, so that those of other programs are not taken for it; with threads, a process has several rows. */
const COLUMNS = [
  ...['USER', 'UID', 'RUSER', 'PID', 'PPID', 'PGID', 'SID', 'C', '%CPU', '%MEM', 'VSZ', 'RSS'],
  ...[
    'TTY',
    'TT',
    'STAT',
    'S',
    'START',
    'STARTED',
    'STIME',
    'TIME',
    'F',
    'PRI',
    'NI',
    'ADDR',
    'SZ',
  ],
  ...['WCHAN', 'CLS', 'PSR', 'NLWP'],
]
const COMMANDS = ['COMMAND', 'CMD']
const FIRST = ['USER ', 'UID ', 'PID ', 'PPID ', 'F S ', 'F   UID ', '%CPU ', '%MEM ', 'RSS ']
/** What `-o lstart` prints, which is one column. */
const START = /[A-Z][a-z]{2} (?:[A-Z][a-z]{2} [ \d]\d|[ \d]\d [A-Z][a-z]{2}) \d\d:\d\d:\d\d \d{4}/
/** What `f` draws before the commands of children. */
const BRANCH = /^[|\s]*\\_ /

/**
 * What `ps` prints once, such as `ps aux` and `ps -ef`: a process is named by its command. Several tables of a log are samples of
 * each process. With times they are a recording, which `psFormat` reads.
 */
export const processesFormat: RecordFormat = {
  kind: 'records',
  name: 'processes',
  summary: 'the table of ps aux, ps -ef and ps -o pid,…,command: USER PID %CPU %MEM VSZ RSS …',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: FIRST.map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const names = findNames(decodeLine(line))
    return names === undefined ? undefined : { table: createTable(names) }
  },
}

/** The columns that a header names; `undefined` for another line. */
function findNames(line: string): readonly string[] | undefined {
  const names = line.trim().split(/\s+/)
  const isHeader =
    names.includes('PID') &&
    (names.includes('RSS') || names.includes('TIME')) &&
    COMMANDS.includes(names.at(-1) ?? '') &&
    names.slice(0, -1).every((name) => COLUMNS.includes(name)) &&
    new Set(names).size === names.length
  return isHeader ? names : undefined
}

function createTable(names: readonly string[]): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const words = decodeLine(line).replace(START, 'START').trim().split(/(\s+)/)
      // Between the words stand the blanks, which those of a command keep.
      const last = (names.length - 1) * 2
      const get = (name: string): string => words[names.indexOf(name) * 2] ?? ''
      const command = words.slice(last).join('').replace(BRANCH, '')
      if (command === '' || !/^\d{1,7}$/.test(get('PID'))) return 'end'
      const figures = readFigures((name) => (names.includes(name) ? get(name) : undefined))
      if (figures === undefined) return 'end'
      const of = { name: command, scope: get('PID'), repeats: true }
      return { record: { kind: 'figures', figures, of } }
    },
  }
}

/** The numbers of a row; `undefined` where one is none, which no row of ps has. */
function readFigures(
  get: (name: string) => string | undefined,
): readonly StatedNumber[] | undefined {
  const [rss, vms] = [readWhole(get('RSS')), readWhole(get('VSZ'))]
  const [pcpu, share] = [readDecimal(get('%CPU')), readDecimal(get('%MEM'))]
  const time = readTime(get('TIME'))
  if ([rss, vms, pcpu, share, time].some((one) => Number.isNaN(one?.value))) return undefined
  // Threads of the kernel and processes that have ended have no memory.
  const hasMemory = rss === undefined || rss.value > 0
  return [
    ...(hasMemory ? [state('rss', 'B', rss), state('vms', 'B', vms)] : []),
    state('pcpu', '%', pcpu),
    ...(hasMemory ? [state('memoryShare', '%', share)] : []),
    state('cpuTime', 's', time),
  ].flat()
}

/** A number, and the smallest step that its text distinguishes. */
interface Printed {
  readonly value: number
  readonly resolution: number
}

function state(
  name: string,
  unit: StatedNumber['unit'],
  printed: Printed | undefined,
): readonly StatedNumber[] {
  return printed === undefined ? [] : [{ name, unit, ...printed }]
}

const NONE: Printed = { value: NaN, resolution: 1 }

function readWhole(text: string | undefined): Printed | undefined {
  if (text === undefined) return undefined
  return /^\d{1,15}$/.test(text) ? { value: Number(text) * 1024, resolution: 1024 } : NONE
}

function readDecimal(text: string | undefined): Printed | undefined {
  if (text === undefined || text === '-') return undefined
  const decimals = /^\d+(?:[.,](?<decimals>\d+))?$/.exec(text)?.groups
  if (decimals === undefined) return NONE
  const value = Number(text.replace(',', '.'))
  return { value, resolution: 10 ** -(decimals['decimals']?.length ?? 0) }
}

/** CPU time such as `0:11`, `1-02:03:04` and, as macOS prints it, `0:11.25`. */
function readTime(text: string | undefined): Printed | undefined {
  if (text === undefined || text === '-') return undefined
  const decimals = text.split(/[.,]/)[1]?.length ?? 0
  return { value: readClockSpan(text), resolution: 10 ** -decimals }
}
