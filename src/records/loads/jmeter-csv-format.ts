import { readDecimal } from '../benchmarks/read-decimal.ts'
import { createCsvTable } from '../csv-table.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { loadGroup, stateLoad } from './load-group.ts'

/** What states a figure. */
interface Column {
  readonly names: readonly string[]
  readonly figure: string
  /** By what it is divided. */
  readonly scale: number
}

/** Since release 3, and before. */
const HEADS = ['Label,# Samples,Average,', 'sampler_label,aggregate_report_count,average,']
/** Figures by the columns that state them, now and before release 3; times are in milliseconds. */
const COLUMNS: readonly Column[] = [
  column('requests', 1, '# Samples', 'aggregate_report_count'),
  column('rate', 1, 'Throughput', 'aggregate_report_rate'),
  column('latency', 1000, 'Median', 'aggregate_report_median'),
  column('latency.mean', 1000, 'Average', 'average'),
  column('latency.min', 1000, 'Min', 'aggregate_report_min'),
  column('latency.max', 1000, 'Max', 'aggregate_report_max'),
  column('latency.stddev', 1000, 'Std. Dev.', 'aggregate_report_stddev'),
  column('latency.p90', 1000, '90% Line', 'aggregate_report_90%_line'),
  column('latency.p95', 1000, '95% Line', 'aggregate_report_95%_line'),
  column('latency.p99', 1000, '99% Line', 'aggregate_report_99%_line'),
  column('transfer', 1 / 1024, 'Received KB/sec', 'aggregate_report_bandwidth'),
]

/** The table that JMeter saves of its aggregate and its summary report: a row is a label, and the last one, `TOTAL`, all of them. */
export const jmeterCsvFormat: RecordFormat = {
  kind: 'records',
  name: 'jmeterCsv',
  summary: 'the aggregate report of JMeter as CSV: Label,# Samples,Average,Median,90% Line,…',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  anchors: HEADS.map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const header = decodeLine(line)
    const table = createCsvTable({
      record: 'CSV of JMeter',
      header,
      isRow: ([, samples = '', mean = '']) => /^\d+$/.test(samples) && /^\d+$/.test(mean),
      read(get) {
        const label = get(header.startsWith('Label') ? 'Label' : 'sampler_label')
        const figures = COLUMNS.flatMap(({ names, figure, scale }) =>
          names.flatMap((name) => readCell(get(name), figure, scale)),
        )
        const requests = figures.find(({ name }) => name === 'requests')
        if (requests === undefined) return 'end'
        const of = { name: label, source: 'jmeter', begins: true }
        // Without a sample there is no time of one, which JMeter prints as 0.
        const stated = requests.value === 0 ? [requests] : figures
        return { record: { kind: 'figures', figures: stated, of } }
      },
    })
    return { table }
  },
}

function column(figure: string, scale: number, ...names: readonly string[]): Column {
  return { names, figure, scale }
}

/** JMeter prints times without a sample as numbers at the end of their range. */
function readCell(text: string, figure: string, scale: number): readonly StatedNumber[] {
  const read = readDecimal(text)
  if (read === undefined || read.value < 0 || read.value > Number.MAX_SAFE_INTEGER) return []
  const unitNote = 'printed in KB, by which JMeter means powers of 1,024'
  const stated = stateLoad(figure, read.value / scale, read.resolution / scale)
  return [figure === 'transfer' ? { ...stated, unitNote } : stated]
}
