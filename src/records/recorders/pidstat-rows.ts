import type { LineShape, ShapeStep } from '../line-shape.ts'
import type { Line } from '../line.ts'
import type { RowSource } from '../record-rows.ts'
import type { DayClock } from './day-clock.ts'
import type { GaugePlace } from './pidstat-gauges.ts'

/** The places of the columns that are read; −1 for one that was not asked for. */
export interface PidstatPlaces {
  readonly count: number
  readonly pid: number
  readonly cpu: number
  /** Of the columns whose sum is the share of CPU. */
  readonly parts: readonly number[]
  readonly rss: number
  readonly minor: number
  readonly major: number
  /** Of the gauges; rows that have any are read one by one. */
  readonly gauges: readonly GaugePlace[]
}

const [PID, TIME, TIMESTAMP, RSS, CPU, FAULTS] = [0, 1, 2, 3, 4, 5]

const COLUMNS = [
  ...[{ kind: 'pid' }, { kind: 'time' }, { kind: 'timestamp' }],
  ...[{ kind: 'rss' }, { kind: 'cpu' }, { kind: 'faultRate' }],
] as const

const COLON = 58
const HASH = 35
const SPACE = 32

/** The shapes of the lines of a table of pidstat. */
export function createPidstatRows(places: PidstatPlaces, clock: DayClock): RowSource {
  return {
    layout: {
      columns: COLUMNS,
      time: { as: 'elapsed', read: (seconds) => clock.read(seconds) },
    },
    findShape(line, isRecord): LineShape | undefined {
      if (isRecord) return { steps: listSteps(line, places) }
      const { bytes, start, end } = line
      if (start === end) return { steps: [], isNothing: true }
      // The same header stands before the samples of each interval.
      const isHeader = bytes[start] === HASH
      const text = bytes.toString('latin1', start, end)
      return isHeader ? { steps: [{ kind: 'text', text }], isNothing: true } : undefined
    },
  }
}

function listSteps({ bytes, start }: Line, places: PidstatPlaces): readonly ShapeStep[] {
  const steps: ShapeStep[] = bytes[start] === SPACE ? [{ kind: 'blanks' }] : []
  const isClock = bytes[start + 2] === COLON
  const last = places.count - 1
  for (let i = 0; i < last; i++) {
    const step = i === 0 ? readTime(isClock) : readField(i, places)
    const before = steps.at(-1)
    if (step !== undefined) steps.push(step, { kind: 'blanks' })
    else if (before?.kind === 'fields') steps.splice(-1, 1, { ...before, count: before.count + 1 })
    else steps.push({ kind: 'fields', count: 1 })
  }
  steps.push(readField(last, places) ?? { kind: 'rest' })
  return steps
}

/** A clock without a fraction, or seconds since 1970. */
function readTime(isClock: boolean): ShapeStep {
  return isClock
    ? { kind: 'clock', column: TIME }
    : { kind: 'number', column: TIMESTAMP, hasComma: true, factor: 1e6 }
}

/** How a field is read; `undefined` for one that nobody wants. */
function readField(
  field: number,
  { pid, cpu, rss, minor, major }: PidstatPlaces,
): ShapeStep | undefined {
  const number = { kind: 'number', hasComma: true } as const
  if (field === pid) return { ...number, column: PID }
  if (field === cpu) return { ...number, column: CPU }
  if (field === rss) return { ...number, column: RSS, factor: 1024 }
  if (field === minor)
    return { ...number, column: FAULTS, ...(major < minor && major >= 0 ? { isAdded: true } : {}) }
  if (field === major && minor >= 0)
    return { ...number, column: FAULTS, ...(major > minor ? { isAdded: true } : {}) }
  // A word in the second field is half of a clock.
  return field === 1 ? number : undefined
}
