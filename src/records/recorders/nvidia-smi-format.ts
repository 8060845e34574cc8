import { createCsvTable } from '../csv-table.ts'
import { decodeLine } from '../line.ts'
import type { GaugeDescription } from '../metric-description.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { createSample } from './create-sample.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated } from './recorder-gauges.ts'

const GAUGES = [
  {
    name: 'gpuUtilization',
    unit: '%',
    title: 'GPU Utilization',
    meaning: 'share of the last sample period in which the GPU was busy',
  },
  {
    name: 'gpuMemory',
    unit: 'B',
    title: 'GPU Memory',
    meaning: 'memory of the GPU in use, of all processes',
  },
  {
    name: 'gpuPower',
    unit: '1',
    title: 'GPU Power (W)',
    meaning: 'power that the GPU draws, in watts',
  },
  {
    name: 'gpuTemperature',
    unit: '1',
    title: 'GPU Temperature (°C)',
    meaning: 'temperature of the GPU, in degrees Celsius',
  },
] as const satisfies readonly GaugeDescription[]

/** Queries that a header may begin with. */
const FIRST = [
  ...['timestamp', 'index', 'name', 'uuid', 'gpu_name', 'gpu_uuid', 'gpu_bus_id', 'pci.bus_id'],
  ...['utilization.gpu [%]', 'memory.used [MiB]', 'memory.total [MiB]', 'power.draw [W]'],
  ...['temperature.gpu', 'driver_version', 'count', 'pstate'],
]
/** What tells GPUs apart. */
const IDENTITIES = ['index', 'uuid', 'gpu_uuid', 'pci.bus_id', 'gpu_bus_id']
const HEADER = /^[a-z][\w.]*(?: \[\S+\])?(?:, [a-z][\w.]*(?: \[\S+\])?)+$/
const STAMP = /^(?<day>\d{4}\/\d\d\/\d\d) (?<clock>\d\d:\d\d:\d\d\.\d{3})$/

/**
 * `nvidia-smi --query-gpu=timestamp,… --format=csv -l 1`: the GPU over time, by a clock of the place that is taken as UTC. Its
 * units stand in the header, so that `nounits` may be given.
 */
export const nvidiaSmiFormat: RecordFormat = {
  kind: 'records',
  name: 'nvidiaSmi',
  summary: 'nvidia-smi --query-gpu=timestamp,… --format=csv: timestamp, utilization.gpu [%], …',
  record: 'record of nvidia-smi',
  version: 1,
  anchors: FIRST.map((text) => ({ text: `${text}, `, where: 'line-start' })),
  figures: [],
  gauges: GAUGES,
  ownsStamps: (head) => head.split(/\r?\n/).some((line) => isHeader(line)),
  parseLine(line): ParsedLine | undefined {
    const header = decodeLine(line).trimEnd()
    if (!isHeader(header)) return undefined
    const columns = header.split(', ')
    if (!columns.includes('timestamp')) return { problem: UNTIMED }
    const identity = columns.find((column) => IDENTITIES.includes(column))
    let first: string | undefined
    const table = createCsvTable({
      record: 'CSV of nvidia-smi',
      header,
      isRow: (cells) => cells.some((cell) => STAMP.test(cell)),
      read(get) {
        const { day = '', clock = '' } = STAMP.exec(get('timestamp'))?.groups ?? {}
        const stamp = readStamp(`${day.replaceAll('/', '-')} ${clock}`)
        if (stamp === undefined || stamp.isOfDay) return 'end'
        const gpu = identity === undefined ? '' : get(identity)
        first ??= gpu
        if (gpu !== first) return { problem: SEVERAL }
        const timestamp = Math.round(stamp.seconds * 1e6)
        return { record: createSample({ timestamp, gauges: readGauges(get) }) }
      },
    })
    return { table }
  },
}

function isHeader(line: string): boolean {
  return HEADER.test(line) && / \[(?:%|MiB|W)\](?:,|$)|temperature\.gpu/.test(line)
}

const UNTIMED = {
  kind: 'unreadable-record',
  reason:
    'Expected a column `timestamp` in the CSV of nvidia-smi, got none; query it, as in `--query-gpu=timestamp,utilization.gpu`',
} as const
const SEVERAL = {
  kind: 'unreadable-record',
  reason:
    'Expected nvidia-smi to record one GPU, got several; record each in a log of its own, with `-i`',
} as const

function readGauges(get: (column: string) => string): Readonly<Record<string, number>> {
  const read = (column: string, unit: string): number => {
    const { number } =
      /^(?<number>\d+(?:\.\d+)?)(?: (?:%|MiB|W))?$/.exec(get(`${column}${unit}`))?.groups ?? {}
    return number === undefined ? NaN : Number(number)
  }
  return keepStated({
    gpuUtilization: read('utilization.gpu', ' [%]'),
    gpuMemory: read('memory.used', ' [MiB]') * 1024 ** 2,
    gpuPower: read('power.draw', ' [W]'),
    gpuTemperature: read('temperature.gpu', ''),
  })
}
