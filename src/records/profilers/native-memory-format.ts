import { readDecimal } from '../benchmarks/read-decimal.ts'
import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const GROUP: MetricGroup = {
  name: 'nativeMemory',
  record: 'report of Native Memory Tracking',
  figures: [
    state('committed', 'memory that is committed: the median of the reports'),
    state('reserved', 'address space that is reserved: the median of the reports'),
  ],
  results: 'benchmarks',
}

function state(name: string, meaning: string) {
  return { name, unit: 'B', meaning, sampled: true, isState: true } as const
}

const HEADER = 'Native Memory Tracking:'
/** Behind a size stands how it changed, in a report of differences. */
const SIZE = String.raw`(?:\d+)(?:[KMG]?B)?`
const ROW = new RegExp(
  String.raw`^(?:Total: +|- +(?<name>\S.*?) +\()reserved=(?<reserved>${SIZE})(?: [-+]\d+(?:[KMG]?B)?)?, committed=(?<committed>${SIZE})(?<next>[ ,)]|$)`,
)
/** What all categories together are called. */
const ALL = 'total'
const POWERS = ['B', 'KB', 'MB', 'GB']

/** What the JVM reports of its native memory, `jcmd PID VM.native_memory` and `-XX:+PrintNMTStatistics`: all of it, and its categories. */
export const nativeMemoryFormat: RecordFormat = {
  kind: 'records',
  name: 'nativeMemory',
  summary: 'Native Memory Tracking of the JVM: Total: reserved=1509960KB, committed=140096KB',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [{ text: HEADER, where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    decodeLine(line).trimEnd() === HEADER ? { table: TABLE } : undefined,
}

/** Reads the rows below a header; reports may follow each other. */
const TABLE: TableReader = {
  readLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    if (text === HEADER) return {}
    const row = ROW.exec(text)?.groups
    // Where a category ends in its number, its line is cut.
    if (row === undefined || (row['name'] !== undefined && row['next'] === '')) return undefined
    const { name = ALL, reserved, committed } = row
    const figures = [...stateSize('committed', committed), ...stateSize('reserved', reserved)]
    return { record: { kind: 'figures', figures, of: { name, repeats: true } } }
  },
}

/** State a size such as `1443KB`, in powers of 1,024, or bytes without a unit. */
function stateSize(name: string, text = ''): readonly StatedNumber[] {
  const read = readDecimal(text.replace(/[KMG]?B$/, ''))
  const scale = 1024 ** Math.max(0, POWERS.indexOf(text.replace(/^\d+/, '')))
  return read === undefined
    ? []
    : [{ name, value: read.value * scale, unit: 'B', resolution: scale }]
}
