import type { ProcessSample } from '../records/record.ts'
import type { GaugeDescription } from '../records/metric-description.ts'
import type { AppendedTimes, SampleCells } from './appended-rows.ts'
import type { CollectedSeries, GaugeBuilder } from './finish-series.ts'
import { PackedColumn } from './packed-column.ts'
import type { SeriesLabel } from './process-series.ts'
import { copyColumn } from './turn-samples.ts'

const SAMPLE_COLUMNS = ['rss', 'user', 'system', 'faults', 'timestamp'] as const

/** The columns that rows may have, besides those of their times and gauges. */
const CELL_COLUMNS = ['rss', 'user', 'system', 'faults', 'cpu', 'faultRate'] as const

/** What samples of one process state, a column for each number, in the order in which they were taken. */
export class SampleColumns {
  readonly #columns = {
    elapsed: new PackedColumn(true),
    rss: new PackedColumn(),
    user: new PackedColumn(),
    system: new PackedColumn(),
    faults: new PackedColumn(),
    timestamp: new PackedColumn(true),
    cpu: new PackedColumn(),
    faultRate: new PackedColumn(),
  }
  readonly #labels: SeriesLabel[] = []
  readonly #gauges: readonly GaugeBuilder[]
  #length = 0

  constructor(gauges: readonly GaugeDescription[]) {
    this.#gauges = gauges.map((gauge) => ({ gauge, column: new PackedColumn() }))
  }

  /** Number of samples. */
  get length(): number {
    return this.#length
  }

  push(sample: ProcessSample, elapsed: number): void {
    this.#columns.elapsed.push(elapsed)
    this.#columns.rss.push(sample.rss)
    this.#columns.user.push(sample.user)
    this.#columns.system.push(sample.system)
    this.#columns.faults.push(sample.faults)
    this.#columns.timestamp.push(sample.timestamp)
    this.#columns.cpu.push(sample.cpu ?? NaN)
    this.#columns.faultRate.push(sample.faultRate ?? NaN)
    for (const { gauge, column } of this.#gauges) column.push(sample.gauges?.[gauge.name] ?? NaN)
    if (sample.label !== undefined) {
      this.#labels.push({ index: this.#length, elapsed, text: sample.label })
    }
    this.#length++
  }

  /**
   * Push rows, of which each column takes its values.
   *
   * @param count number of rows
   */
  pushRows(
    cells: SampleCells,
    { elapsed, timestamp }: AppendedTimes,
    count: number,
    append: (column: PackedColumn, values: Float64Array | undefined) => void,
  ): void {
    append(this.#columns.elapsed, elapsed)
    append(this.#columns.timestamp, timestamp)
    for (const name of CELL_COLUMNS) append(this.#columns[name], cells[name])
    this.#gauges.forEach(({ column }, i) => {
      append(column, cells.gauges[i])
    })
    this.#length += count
  }

  /** Take times from here on that fall, which columns of times that grow cannot. */
  allowFalling(): void {
    this.#columns.elapsed = copyColumn(this.#columns.elapsed)
    this.#columns.timestamp = copyColumn(this.#columns.timestamp)
  }

  /** The place of this very sample, as where a part of a log was copied; −1 if it is new. */
  findSame(sample: ProcessSample, elapsed: number): number {
    const { elapsed: times } = this.#columns
    for (let i = times.findLast(elapsed); i >= 0 && times.at(i) === elapsed; i--)
      if (this.isSame(sample, i)) return i
    return -1
  }

  /** Whether a sample is the very one at a place, but for its elapsed time. */
  isSame(sample: ProcessSample, i: number): boolean {
    const { cpu, faultRate } = this.#columns
    return (
      this.#labels.findLast(({ index }) => index === i)?.text === sample.label &&
      SAMPLE_COLUMNS.every((name) => Object.is(this.#columns[name].at(i), sample[name])) &&
      isSameOf(cpu, sample.cpu, i) &&
      isSameOf(faultRate, sample.faultRate, i) &&
      this.#gauges.every(({ gauge: { name }, column }) =>
        isSameOf(column, sample.gauges?.[name], i),
      )
    )
  }

  /** All that was pushed. */
  collect(): Pick<CollectedSeries, 'length' | 'columns' | 'gauges' | 'labels'> {
    return {
      length: this.#length,
      columns: this.#columns,
      gauges: this.#gauges,
      labels: this.#labels,
    }
  }
}

function isSameOf(column: PackedColumn, value: number | undefined, index: number): boolean {
  return Object.is(column.at(index), value ?? NaN)
}
