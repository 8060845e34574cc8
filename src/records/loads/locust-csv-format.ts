import { readDecimal } from '../benchmarks/read-decimal.ts'
import { createCsvTable } from '../csv-table.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { loadGroup, stateLoad } from './load-group.ts'

const HEAD = 'Type,Name,Request Count,Failure Count,'
/** Figures by the columns that state them; times are in milliseconds. */
const COLUMNS: readonly (readonly [column: string, figure: string, scale: number])[] = [
  ['Request Count', 'requests', 1],
  ['Failure Count', 'errors', 1],
  ['Requests/s', 'rate', 1],
  ['Median Response Time', 'latency', 1000],
  ['Average Response Time', 'latency.mean', 1000],
  ['Min Response Time', 'latency.min', 1000],
  ['Max Response Time', 'latency.max', 1000],
  ['75%', 'latency.p75', 1000],
  ['90%', 'latency.p90', 1000],
  ['95%', 'latency.p95', 1000],
  ['99%', 'latency.p99', 1000],
]

/** The file `…_stats.csv` of `locust --csv`: a row is an entry, such as `GET /api`, and the last one is that of all. */
export const locustCsvFormat: RecordFormat = {
  kind: 'records',
  name: 'locustCsv',
  summary: 'the …_stats.csv of locust: Type,Name,Request Count,Failure Count,…',
  record: loadGroup.record,
  version: 2,
  group: loadGroup,
  figures: loadGroup.figures,
  anchors: [{ text: HEAD, where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const header = decodeLine(line)
    // Decimal commas have parted the columns in two.
    if (!header.includes(',99.9%,')) return undefined
    const table = createCsvTable({
      record: 'CSV of locust',
      header,
      isRow: ([, , requests = '', failures = '']) =>
        /^\d+$/.test(requests) && /^\d+$/.test(failures),
      read(get) {
        const figures = COLUMNS.flatMap(([column, figure, scale]) =>
          readCell(get(column), figure, scale),
        )
        if (figures.length === 0) return 'end'
        // Without a request there is no time of one, which locust writes as 0.
        const isNone = get('Request Count') === '0'
        const stated = figures.filter(({ name }) => !isNone || !name.startsWith('latency'))
        const name = [get('Type'), get('Name')].filter((part) => part !== '').join(' ')
        return {
          record: {
            kind: 'figures',
            figures: stated,
            of: { name, source: 'locust', begins: true },
          },
        }
      },
    })
    return { table }
  },
}

/** What was not measured is `N/A`. */
function readCell(text: string, figure: string, scale: number): readonly StatedNumber[] {
  const read = readDecimal(text)
  return read === undefined ? [] : [stateLoad(figure, read.value / scale, read.resolution / scale)]
}
