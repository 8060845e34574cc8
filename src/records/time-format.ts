import type { UnitName } from '../quantities/units.ts'
import { decodeLine } from './line.ts'
import type { FigureDescription } from './metric-description.ts'
import type { StatedFigure } from './record.ts'
import type { ParsedLine, RecordFormat } from './record-format.ts'
import { readPrintedNumber, type PrintedForm } from './read-printed-number.ts'

/** What POSIX `time -p` and bash state too. */
const TIMES: readonly GnuFigure[] = [
  {
    text: 'Elapsed (wall clock) time (h:mm:ss or m:ss)',
    ...{ name: 'real', unit: 's', meaning: 'elapsed (wall clock) time' },
  },
  { text: 'User time (seconds)', name: 'user', unit: 's', meaning: 'CPU time in user mode' },
  { text: 'System time (seconds)', name: 'sys', unit: 's', meaning: 'CPU time in the kernel' },
]

/** What only GNU time 1.9 states, `-v`, in its terms; its kbytes are KiB. */
const GNU_FIGURES: readonly GnuFigure[] = [
  {
    text: 'Maximum resident set size (kbytes)',
    ...{ name: 'maxrss', unit: 'B', meaning: 'largest resident set size, from GNU time -v' },
  },
  {
    text: 'Percent of CPU this job got',
    ...{ name: 'cpu', unit: '%', meaning: 'CPU time over elapsed time, whole percents' },
  },
  {
    text: 'Average shared text size (kbytes)',
    ...{ name: 'avgtext', unit: 'B', meaning: 'average shared text size; 0 on Linux' },
  },
  {
    text: 'Average unshared data size (kbytes)',
    ...{ name: 'avgdata', unit: 'B', meaning: 'average unshared data size; 0 on Linux' },
  },
  {
    text: 'Average stack size (kbytes)',
    ...{ name: 'avgstack', unit: 'B', meaning: 'average unshared stack size; 0 on Linux' },
  },
  {
    text: 'Average total size (kbytes)',
    ...{ name: 'avgtotal', unit: 'B', meaning: 'average total size; 0 on Linux' },
  },
  {
    text: 'Average resident set size (kbytes)',
    ...{ name: 'avgrss', unit: 'B', meaning: 'average resident set size; 0 on Linux' },
  },
  {
    text: 'Major (requiring I/O) page faults',
    ...{ name: 'majorFaults', unit: '1', meaning: 'page faults that required I/O' },
  },
  {
    text: 'Minor (reclaiming a frame) page faults',
    ...{ name: 'minorFaults', unit: '1', meaning: 'page faults that reclaimed a frame' },
  },
  {
    text: 'Voluntary context switches',
    ...{ name: 'voluntarySwitches', unit: '1', meaning: 'voluntary context switches' },
  },
  {
    text: 'Involuntary context switches',
    ...{ name: 'involuntarySwitches', unit: '1', meaning: 'involuntary context switches' },
  },
  { text: 'Swaps', name: 'swaps', unit: '1', meaning: 'times it was swapped out; 0 on Linux' },
  {
    text: 'File system inputs',
    ...{ name: 'inputs', unit: '1', meaning: 'file system inputs; blocks of 512 bytes on Linux' },
  },
  {
    text: 'File system outputs',
    ...{ name: 'outputs', unit: '1', meaning: 'file system outputs; blocks of 512 bytes on Linux' },
  },
  {
    text: 'Socket messages sent',
    ...{ name: 'messagesSent', unit: '1', meaning: 'socket messages sent; 0 on Linux' },
  },
  {
    text: 'Socket messages received',
    ...{ name: 'messagesReceived', unit: '1', meaning: 'socket messages received; 0 on Linux' },
  },
  {
    text: 'Signals delivered',
    ...{ name: 'signals', unit: '1', meaning: 'signals delivered; 0 on Linux' },
  },
  { text: 'Page size (bytes)', name: 'pageSize', unit: 'B', meaning: 'size of a page' },
  {
    text: 'Exit status',
    ...{ name: 'exitStatus', unit: '1', meaning: 'exit status; 0 where a signal ended it' },
  },
]

/** A line of GNU time: the text before its colon, and the figure after it. */
interface GnuFigure extends FigureDescription {
  readonly text: string
}

const GNU_LINES = [...TIMES, ...GNU_FIGURES]
const FAILURES = [
  'Command exited with non-zero status ',
  'Command terminated by signal ',
  'Command stopped by signal ',
]

/**
 * What `time` prints: `real 35.49`, `user 29.72`, `sys 2.03`, a line each (time(1) POSIX `-p`, the
 * same with more blanks, and bash's `real 0m35.490s`), and all that GNU time's `-v` says, with a
 * warning for a command that failed.
 */
export const timeFormat: RecordFormat = {
  kind: 'records',
  name: 'time',
  summary: 'the output of time: `real 35.49`, `user 29.72`, `sys 2.03` (POSIX -p, bash; GNU -v)',
  record: 'time record',
  version: 3,
  anchors: ['real', 'user', 'sys', ...GNU_LINES.map(({ text }) => text), ...FAILURES].map(
    (text) => ({ text, where: 'line-start' }),
  ),
  figures: [
    ...TIMES.map(describe),
    ...GNU_FIGURES.map((figure) => ({
      ...describe(figure),
      missing: 'only GNU time -v prints it',
    })),
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    const parsed = parseClock(text) ?? parseGnuLine(text)
    const problem = findFailure(text, parsed)
    return problem === undefined ? parsed : { ...parsed, problem }
  },
}

function describe({ text, name, unit, meaning }: GnuFigure): FigureDescription {
  const unitNote = 'printed in kbytes, by which GNU time means KiB: 1,024 B each'
  return { name, unit, meaning, ...(text.endsWith('(kbytes)') ? { unitNote } : {}) }
}

/** A number may have separators of thousands; see {@link readPrintedNumber}. */
const POSIX_LINE =
  /^(real|user|sys)[ \t]+(?:(\d+)m)?(\d(?:[\d.,'\u00a0\u2009\u202f\u2019]| (?=\d))*)s?[ \t\r]*$/

function parseClock(text: string): ParsedLine | undefined {
  const match = POSIX_LINE.exec(text)
  const [, name, minutes, seconds] = match ?? []
  if (name === undefined || seconds === undefined) return undefined
  // Below a minute nothing is grouped.
  const form = minutes === undefined ? 'decimal' : 'minute'
  const read = readSeconds(seconds, form)
  if (read.kind === 'ambiguous') return { unread: { name } }
  if (read.kind === 'unreadable') return undefined
  const { value: rest, decimals } = read
  // Minutes add no digits: 1m35.49s is 95.49, not 95.49000000000001.
  const value = Number((Number(minutes ?? 0) * 60 + rest).toFixed(decimals))
  return state({ name, value, unit: 's', resolution: 10 ** -decimals })
}

/** Read seconds; those after minutes or hours have no separators of thousands. */
function readSeconds(
  text: string,
  form: 'decimal' | 'minute',
): ReturnType<typeof readPrintedNumber> {
  return readPrintedNumber(form === 'minute' ? text.replace(',', '.') : text, 'decimal')
}

function state(figure: StatedFigure): ParsedLine {
  return { record: { kind: 'figures', figures: [figure] } }
}

function parseGnuLine(line: string): ParsedLine | undefined {
  const known = GNU_LINES.find(({ text }) => line.startsWith(`${text}: `))
  if (known === undefined) return undefined
  const { text, name, unit } = known
  const written = line.slice(text.length + 2).trim()
  if (written === '?%') return state({ name, missing: 'no time passed while the command ran' })
  const [, clock = '', number = ''] = /^((?:\d+:){0,2})(.*?)%?$/.exec(written) ?? []
  const read =
    clock === '' ? readPrintedNumber(number, FORMS[unit] ?? 'whole') : readSeconds(number, 'minute')
  if (read.kind !== 'number') return { unread: { name } }
  const { decimals } = read
  const above = clock.split(':').reduce((total, part) => total * 60 + Number(part), 0)
  const isKilo = text.endsWith('(kbytes)')
  const scale = isKilo ? 1024 : 1
  const stated = {
    ...{ name, value: Number((above + read.value).toFixed(decimals)) * scale, unit },
    ...(isKilo ? { unitNote: describeKilobytes(read.value) } : {}),
  }
  return state(
    unit === '1' || (unit === 'B' && scale === 1)
      ? stated
      : { ...stated, resolution: scale * 10 ** -decimals },
  )
}

/** Say what GNU time means by kbytes, and how many bytes these are. */
function describeKilobytes(size: number): string {
  const printed = size.toLocaleString('en-US')
  const bytes = (size * 1024).toLocaleString('en-US')
  return `printed as ${printed} kbytes, by which GNU time means KiB: ${printed} KiB, 1,024 B each, are ${bytes} B`
}

/** How GNU time prints numbers of a unit; sizes and counts are whole. */
const FORMS: Readonly<Partial<Record<UnitName, PrintedForm>>> = { s: 'decimal', '%': 'either' }

/** A command that failed may have measured what nobody wanted to know. */
function findFailure(text: string, parsed: ParsedLine | undefined): ParsedLine['problem'] {
  const failed = /^Command (exited with non-zero status|(?:terminated|stopped) by signal) \d+\s*$/
  const figure = parsed?.record?.kind === 'figures' ? parsed.record.figures[0] : undefined
  const isStatus = figure?.name === 'exitStatus' && 'value' in figure && figure.value !== 0
  if (!isStatus && !failed.test(text)) return undefined
  return {
    kind: 'doubtful-record',
    reason: `Expected the timed command to succeed, got \`${text.trim()}\`; its figures are used`,
  }
}
