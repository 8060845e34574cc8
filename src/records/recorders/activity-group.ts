import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'

/** The result that has what all CPUs did. */
export const ALL_CPUS = 'cpu'

/** The result that has what all devices did together. */
export const ALL_DEVICES = 'all devices'

/** What its first report is called, which says nothing of an interval: `sda (first report)`. */
export function nameFirstReport(name: string): string {
  return `${name} (first report)`
}

const DEVICES = [
  ['reads', 'read requests a second, after they were merged', '1/s'],
  ['writes', 'write requests a second, after they were merged', '1/s'],
  ['transfers', 'requests a second, of any kind', '1/s'],
  ['readRate', 'what was read from the device', 'B/s'],
  ['writeRate', 'what was written to the device', 'B/s'],
  ['discardRate', 'what was discarded on the device', 'B/s'],
  ['transferRate', 'what was read, written and discarded', 'B/s'],
  ['readWait', 'time that a read request took, in the queue and in the device', 's'],
  ['writeWait', 'time that a write request took, in the queue and in the device', 's'],
  ['wait', 'time that a request took, in the queue and in the device', 's'],
  ['queue', 'requests that were in the queue or in the device', '1'],
  [
    'utilization',
    'share of the time in which the device had requests, or of what the interface can carry',
    '%',
  ],
] as const

const NETWORK = [
  ['receiveRate', 'what the interface received', 'B/s'],
  ['sendRate', 'what the interface sent', 'B/s'],
  ['receivedPackets', 'packets received a second', '1/s'],
  ['sentPackets', 'packets sent a second', '1/s'],
] as const

const CPUS = [
  ['cpuUser', 'CPU time in user mode', '%'],
  ['cpuNice', 'CPU time in user mode of nice processes', '%'],
  ['cpuSystem', 'CPU time in the kernel', '%'],
  ['cpuWait', 'time that CPUs waited for I/O', '%'],
  ['cpuSteal', 'time that a hypervisor gave to others', '%'],
  ['cpuIdle', 'time that CPUs had nothing to do', '%'],
] as const

/** What devices, network interfaces and CPUs of a system did in each interval: `activity['sda'].readRate`. */
export const activityGroup: MetricGroup = {
  name: 'activity',
  record: 'report of system activity',
  figures: [
    ...DEVICES.map(describe('the report has no such column, or nothing was to wait for')),
    ...NETWORK.map(describe('only network interfaces have it')),
    ...CPUS.map(describe('only the CPUs have it')),
  ],
  results: 'benchmarks',
}

type Row = (typeof DEVICES)[number] | (typeof NETWORK)[number] | (typeof CPUS)[number]

function describe(missing: string): (row: Row) => FigureDescription {
  return ([name, meaning, unit]) => ({
    ...{ name, unit, missing, sampled: true, isState: true },
    meaning: `${meaning}: the median of the reports`,
  })
}
