import { readDecimal } from '../benchmarks/read-decimal.ts'
import { createCsvTable } from '../csv-table.ts'
import { decodeLine } from '../line.ts'
import type { GaugeDescription } from '../metric-description.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { createSample } from '../recorders/create-sample.ts'
import { readStamp } from '../recorders/read-stamp.ts'
import { keepStated } from '../recorders/recorder-gauges.ts'

const HEAD = 'Timestamp,User Count,Type,Name,'

const GAUGES = [
  { name: 'loadUsers', unit: '1', title: 'Users', meaning: 'users that locust simulates' },
  {
    name: 'loadRate',
    unit: '1/s',
    title: 'Requests a Second',
    meaning: 'requests a second, of the last seconds, as locust states them',
  },
  {
    name: 'loadFailures',
    unit: '1/s',
    title: 'Failures a Second',
    meaning: 'requests that failed a second, of the last seconds',
  },
  {
    name: 'loadMedian',
    unit: 's',
    title: 'Median Latency',
    meaning: 'median time to answer a request, of the last seconds',
  },
  {
    name: 'loadP95',
    unit: 's',
    title: '95th Percentile of the Latency',
    meaning: '95th percentile of the time to answer a request, of the last seconds',
  },
] as const satisfies readonly GaugeDescription[]

/** The file `…_stats_history.csv` of `locust --csv`: the rows of all requests over time. Those of an entry are left out. */
export const locustHistoryFormat: RecordFormat = {
  kind: 'records',
  name: 'locustHistory',
  summary: 'the …_stats_history.csv of locust: Timestamp,User Count,Type,Name,Requests/s,…',
  record: 'history of locust',
  version: 1,
  anchors: [{ text: HEAD, where: 'line-start' }],
  figures: [],
  gauges: GAUGES,
  ownsStamps: (head) => new RegExp(`^\\ufeff?${HEAD}`, 'm').test(head),
  parseLine(line): ParsedLine | undefined {
    const header = decodeLine(line)
    // Decimal commas have parted the columns in two.
    if (!header.includes(',99.9%,')) return undefined
    const table = createCsvTable({
      record: 'history of locust',
      header,
      isRow: ([stamp = '', users = '']) => /^\d{9,11}$/.test(stamp) && /^\d+$/.test(users),
      read(get) {
        const stamp = readStamp(get('Timestamp'))
        if (stamp === undefined || stamp.isOfDay) return 'end'
        // Before release 1.0, the entry of all was called Total.
        if (!/^(?:Aggregated|Total)$/.test(get('Name'))) return {}
        const state = (column: string, scale = 1): number | undefined => {
          const value = readDecimal(get(column))?.value
          return value === undefined ? undefined : value / scale
        }
        const gauges = keepStated({
          loadUsers: state('User Count'),
          loadRate: state('Requests/s'),
          loadFailures: state('Failures/s'),
          loadMedian: state('50%', 1000),
          loadP95: state('95%', 1000),
        })
        return { record: createSample({ timestamp: Math.round(stamp.seconds * 1e6), gauges }) }
      },
    })
    return { table }
  },
}
