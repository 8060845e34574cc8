import { decodeBeforeAnchor, decodeLine, type Line } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine } from '../record-format.ts'
import type { TimeDialect } from './time-dialect.ts'
import { parseClock, stateCount } from './time-group.ts'

/** What `-l` prints behind its numbers, as getrusage(2) has it. */
const COUNTS: Readonly<Record<string, string>> = {
  'page reclaims': 'minorFaults',
  'page faults': 'majorFaults',
  swaps: 'swaps',
  'block input operations': 'inputs',
  'block output operations': 'outputs',
  'messages sent': 'messagesSent',
  'messages received': 'messagesReceived',
  'signals received': 'signals',
  'voluntary context switches': 'voluntarySwitches',
  'involuntary context switches': 'involuntarySwitches',
  'instructions retired': 'instructions',
  'cycles elapsed': 'cycles',
}

const RESIDENT = 'maximum resident set size'
const FOOTPRINT = 'peak memory footprint'

const CLOCK = String.raw`(\d+[.,]\d+|(?:\d+h)?\d+m\d+[.,]\d+s)`
const TIMES = new RegExp(String.raw`^real +${CLOCK} user +${CLOCK} sys(?:tem)?\s*$`)

/** Pages of memory are at least this large. */
const PAGE = 4096

/** No process of macOS takes less memory, in bytes; in KiB, it would be 256 MiB. */
const LEAST = 262_144

/**
 * The `time` of the BSDs, of macOS, and of mksh: `35.49 real 29.72 user 2.03 sys` in one line, and with `-l` what
 * getrusage(2) knows.
 */
export const bsdDialect: TimeDialect = {
  name: 'BSD',
  anchors: ['real', RESIDENT, FOOTPRINT, ...Object.keys(COUNTS)].map((text) => ({
    text,
    where: 'after-value',
  })),
  parse(line) {
    const before = decodeBeforeAnchor(line).trim()
    return parseTimes(before, decodeLine(line)) ?? parseUsage(before, line)
  },
}

function parseTimes(real: string, text: string): ParsedLine | undefined {
  const match = TIMES.exec(text)
  if (match === null || !new RegExp(`^${CLOCK}$`).test(real)) return undefined
  const [, user = '', sys = ''] = match
  const figures = [
    parseWords('real', real),
    parseWords('user', user),
    parseWords('sys', sys),
  ].filter((figure): figure is StatedFigure => figure !== undefined)
  return { record: { kind: 'figures', figures, of: { source: 'POSIX', begins: true } } }
}

/** `1m12.75s` is the clock `1:12.75`. */
function parseWords(name: string, text: string): StatedFigure | undefined {
  return parseClock(name, text.replace(/[hm]/g, ':').replace('s', ''))
}

function parseUsage(value: string, line: Line): ParsedLine | undefined {
  const text = decodeLine(line).trim()
  if (!/^\d+$/.test(value)) return undefined
  const figure = stateUsage(text, value)
  if (figure === undefined) return undefined
  // `-p` prints the times as POSIX has them, and these lines below.
  return {
    record: { kind: 'figures', figures: [figure], of: { source: 'POSIX', continues: true } },
  }
}

/** The figure of a line; `undefined` for what is not read. */
function stateUsage(text: string, value: string): StatedFigure | undefined {
  if (text === RESIDENT) return stateResident(Number(value))
  // Only macOS prints it: the footprint that the kernel books, in bytes and not in pages.
  if (text === FOOTPRINT) return { name: 'footprint', value: Number(value), unit: 'B' }
  const count = COUNTS[text]
  return count === undefined ? undefined : stateCount(count, value)
}

/** macOS prints bytes, which are whole pages; FreeBSD prints kilobytes, and so do its relatives. Nothing in the log says which. */
function stateResident(value: number): StatedFigure {
  const isBytes = value % PAGE === 0 && value >= LEAST
  const why = value < LEAST ? 'too few for a process' : 'no whole pages'
  const unitNote = isBytes
    ? 'taken as bytes, as macOS prints it: they are whole pages; the BSDs print KiB'
    : `taken as KiB, as the BSDs print it: as bytes, which macOS prints, they would be ${why}`
  return { name: 'maxrss', value: isBytes ? value : value * 1024, unit: 'B', unitNote }
}
