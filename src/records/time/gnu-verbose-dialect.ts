import type { UnitName } from '../../quantities/units.ts'
import { decodeLine } from '../line.ts'
import type { ResultKey, StatedFigure } from '../record.ts'
import type { ParsedLine } from '../record-format.ts'
import { readPrintedNumber, type PrintedForm } from '../read-printed-number.ts'
import type { TimeDialect } from './time-dialect.ts'
import { stateKibibytes } from './time-group.ts'

/** The lines of GNU time 1.9, `-v`: the text before the colon, the figure after it, and its unit. */
const LINES: readonly (readonly [text: string, name: string, unit: UnitName])[] = [
  ['Elapsed (wall clock) time (h:mm:ss or m:ss)', 'real', 's'],
  ['User time (seconds)', 'user', 's'],
  ['System time (seconds)', 'sys', 's'],
  ['Maximum resident set size (kbytes)', 'maxrss', 'B'],
  ['Percent of CPU this job got', 'cpu', '%'],
  ['Average shared text size (kbytes)', 'avgtext', 'B'],
  ['Average unshared data size (kbytes)', 'avgdata', 'B'],
  ['Average stack size (kbytes)', 'avgstack', 'B'],
  ['Average total size (kbytes)', 'avgtotal', 'B'],
  ['Average resident set size (kbytes)', 'avgrss', 'B'],
  ['Major (requiring I/O) page faults', 'majorFaults', '1'],
  ['Minor (reclaiming a frame) page faults', 'minorFaults', '1'],
  ['Voluntary context switches', 'voluntarySwitches', '1'],
  ['Involuntary context switches', 'involuntarySwitches', '1'],
  ['Swaps', 'swaps', '1'],
  ['File system inputs', 'inputs', '1'],
  ['File system outputs', 'outputs', '1'],
  ['Socket messages sent', 'messagesSent', '1'],
  ['Socket messages received', 'messagesReceived', '1'],
  ['Signals delivered', 'signals', '1'],
  ['Page size (bytes)', 'pageSize', 'B'],
  ['Exit status', 'exitStatus', '1'],
]

const COMMAND = 'Command being timed'
const FAILURES = [
  'Command exited with non-zero status ',
  'Command terminated by signal ',
  'Command stopped by signal ',
]

/** GNU time with `-v`, and BusyBox's imitation of it; GNU time names a failure first, whatever its options are. */
export const gnuVerboseDialect: TimeDialect = {
  name: 'GNU',
  anchors: [COMMAND, ...LINES.map(([text]) => text), ...FAILURES].map((text) => ({
    text,
    where: 'line-start',
  })),
  parse(line) {
    const text = decodeLine(line)
    return parseFailure(text) ?? parseCommand(text) ?? parseFigure(text)
  },
}

/** A command that failed may have measured what nobody wanted to know. */
function parseFailure(text: string): ParsedLine | undefined {
  const match =
    /^Command (?:exited with non-zero status (\d+)|(?:terminated|stopped) by signal \d+)\s*$/.exec(
      text,
    )
  if (match === null) return undefined
  const [, status] = match
  const figures: readonly StatedFigure[] =
    status === undefined ? [] : [{ name: 'exitStatus', value: Number(status), unit: '1' }]
  const of = { source: 'GNU', begins: true, announces: true }
  return { record: { kind: 'figures', figures, of }, problem: describeFailure(text) }
}

function describeFailure(text: string): NonNullable<ParsedLine['problem']> {
  return {
    kind: 'doubtful-record',
    reason: `Expected the timed command to succeed, got \`${text.trim()}\`; its figures are used`,
  }
}

function parseCommand(text: string): ParsedLine | undefined {
  const match = /^Command being timed: "(.*)"\s*$/.exec(text)
  if (match === null) return undefined
  const of = { source: 'GNU', begins: true, name: match[1] ?? '' }
  return { record: { kind: 'figures', figures: [], of } }
}

function parseFigure(line: string): ParsedLine | undefined {
  const known = LINES.find(([text]) => line.startsWith(`${text}: `))
  if (known === undefined) return undefined
  const [text, name, unit] = known
  const of: ResultKey = { source: 'GNU', ...(name === 'exitStatus' ? { restates: true } : {}) }
  const state = (...figures: readonly StatedFigure[]): ParsedLine => ({
    record: { kind: 'figures', figures, of },
  })
  const written = line.slice(text.length + 2).trim()
  if (written === '?%') return state({ name, missing: 'no time passed while the command ran' })
  // BusyBox writes `0m 0.30s` where GNU time writes `0:00.30`.
  const busybox = /^(?:(\d+)h )?(\d+)m (\d+(?:\.\d+)?)s$/.exec(written)
  const clocked =
    busybox === null
      ? written
      : busybox
          .slice(1)
          .map((part) => part || '0')
          .join(':')
  const [, clock = '', number = ''] = (FORMS_OF_TEXT[name] ?? /^()(.*)$/).exec(clocked) ?? []
  const read = readPrintedNumber(
    clock === '' ? number : number.replace(',', '.'),
    clock === '' ? (FORMS[unit] ?? 'whole') : 'decimal',
  )
  if (read.kind !== 'number') return { unread: { name, of } }
  const { decimals } = read
  const above = clock.split(':').reduce((total, part) => total * 60 + Number(part), 0)
  const value = Number((above + read.value).toFixed(decimals))
  const isWhole = unit === '1' || unit === 'B'
  const stated = text.endsWith('(kbytes)')
    ? stateKibibytes(name, value)
    : { name, value, unit, ...(isWhole ? {} : { resolution: 10 ** -decimals }) }
  const parsed = state(stated, ...(busybox === null ? [] : [BUSYBOX]))
  return name === 'exitStatus' && value !== 0
    ? { ...parsed, problem: describeFailure(line) }
    : parsed
}

/** How GNU time prints numbers of a unit; sizes and counts are whole. */
const FORMS: Readonly<Partial<Record<UnitName, PrintedForm>>> = { s: 'decimal', '%': 'either' }

/** Only the time that passed is a clock, and only a share has a sign behind it. */
const FORMS_OF_TEXT: Readonly<Record<string, RegExp>> = {
  real: /^((?:\d+:){0,2})(.*)$/,
  cpu: /^()(.*?)%?$/,
}

/** BusyBox up to 1.36 multiplies the KiB that Linux gives by the size of a page in KiB. */
const BUSYBOX: StatedFigure = {
  name: 'maxrss',
  missing: 'BusyBox prints a wrong one, four times too large where pages have 4 KiB',
}
