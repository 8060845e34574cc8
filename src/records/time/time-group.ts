import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedFigure } from '../record.ts'

const VERBOSE = 'only GNU time -v prints it'

/** What any `time` states of a command. */
const FIGURES: readonly FigureDescription[] = [
  { name: 'real', unit: 's', meaning: 'elapsed (wall clock) time' },
  { name: 'user', unit: 's', meaning: 'CPU time in user mode' },
  { name: 'sys', unit: 's', meaning: 'CPU time in the kernel' },
  {
    name: 'maxrss',
    unit: 'B',
    meaning: 'largest resident set size',
    missing: 'only GNU time, and that of macOS and the BSDs with -l, print it',
    unitNote: 'printed in kbytes, by which GNU time means KiB: 1,024 B each',
  },
  {
    name: 'cpu',
    unit: '%',
    meaning: 'CPU time over elapsed time',
    missing: 'its `time` prints none',
  },
  size('avgtext', 'average shared text size; 0 on Linux'),
  size('avgdata', 'average unshared data size; 0 on Linux'),
  size('avgstack', 'average unshared stack size; 0 on Linux'),
  size('avgtotal', 'average total size; 0 on Linux'),
  size('avgrss', 'average resident set size; 0 on Linux'),
  count('majorFaults', 'page faults that required I/O', 'its `time` prints none'),
  count('minorFaults', 'page faults that reclaimed a frame', 'its `time` prints none'),
  count('voluntarySwitches', 'voluntary context switches', 'its `time` prints none'),
  count('involuntarySwitches', 'involuntary context switches', 'its `time` prints none'),
  count('swaps', 'times it was swapped out; 0 on Linux', 'its `time` prints none'),
  count('inputs', 'file system inputs; blocks of 512 bytes on Linux', 'its `time` prints none'),
  count('outputs', 'file system outputs; blocks of 512 bytes on Linux', 'its `time` prints none'),
  count('messagesSent', 'socket messages sent; 0 on Linux', VERBOSE),
  count('messagesReceived', 'socket messages received; 0 on Linux', VERBOSE),
  count('signals', 'signals delivered; 0 on Linux', VERBOSE),
  { name: 'pageSize', unit: 'B', meaning: 'size of a page', missing: VERBOSE },
  {
    name: 'exitStatus',
    unit: '1',
    signed: true,
    meaning: 'exit status; 0 where a signal ended it',
    missing: 'only GNU time prints it, without -v only of a command that failed',
  },
  count('instructions', 'instructions retired', 'only the time of macOS prints it, with -l'),
  count('cycles', 'cycles elapsed', 'only the time of macOS prints it, with -l'),
  {
    name: 'footprint',
    unit: 'B',
    meaning: 'largest memory footprint, as macOS counts it',
    missing: 'only the time of macOS prints it, with -l',
  },
]

/** What the shells and programs called `time` say of the commands that they ran. */
export const timeGroup: MetricGroup = {
  name: 'time',
  record: 'time record',
  figures: FIGURES,
  results: 'commands',
}

function size(name: string, meaning: string): FigureDescription {
  const unitNote = 'printed in kbytes, by which GNU time means KiB: 1,024 B each'
  return { name, unit: 'B', meaning, missing: VERBOSE, unitNote }
}

function count(name: string, meaning: string, missing: string): FigureDescription {
  return { name, unit: '1', meaning, missing }
}

/** State seconds with the decimals that they are printed with; minutes and hours add none. */
export function stateSeconds(
  name: string,
  {
    above,
    seconds,
    decimals,
  }: { readonly above: number; readonly seconds: number; readonly decimals: number },
): StatedFigure {
  // 1m35.49s is 95.49, not 95.49000000000001.
  const value = Number((above + seconds).toFixed(decimals))
  return { name, value, unit: 's', resolution: 10 ** -decimals }
}

/** Parse a clock such as `45.120`, `1:05.12` or `1:02:03`, with a point or comma as decimal mark. */
export function parseClock(name: string, text: string): StatedFigure | undefined {
  const match = /^((?:\d+:){0,2})(\d+)(?:[.,](\d+))?$/.exec(text)
  if (match === null) return undefined
  const [, clock = '', whole = '', fraction = ''] = match
  const above = clock.split(':').reduce((total, part) => total * 60 + Number(part), 0)
  const seconds = Number(fraction === '' ? whole : `${whole}.${fraction}`)
  return stateSeconds(name, { above, seconds, decimals: fraction.length })
}

/** State a size that is printed in units of 1,024 bytes. */
export function stateKibibytes(name: string, size: number): StatedFigure {
  const unitNote = describeKilobytes(size)
  return { name, value: size * 1024, unit: 'B', resolution: 1024, unitNote }
}

/** Say what GNU time means by kbytes, and how many bytes these are. */
function describeKilobytes(size: number): string {
  const printed = size.toLocaleString('en-US')
  const bytes = (size * 1024).toLocaleString('en-US')
  return `printed as ${printed} kbytes, by which GNU time means KiB: ${printed} KiB, 1,024 B each, are ${bytes} B`
}

/** State a count. */
export function stateCount(name: string, text: string): StatedFigure {
  return { name, value: Number(text), unit: '1' }
}

/** State a share of CPU, which a `time` may print as `?`. */
export function stateShare(text: string): StatedFigure {
  if (text.startsWith('?')) {
    return { name: 'cpu', missing: 'no time passed while the command ran' }
  }
  const decimals = text.split('.')[1]?.length ?? 0
  return { name: 'cpu', value: Number(text), unit: '%', resolution: 10 ** -decimals }
}
