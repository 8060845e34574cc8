import type { SchemaElement } from 'hyparquet-writer'
import { listGaugeColumns } from './gauge-columns.ts'
import { exportSamples, NUMBER_COLUMNS, type ExportedSample } from './export-process.ts'
import type { ProcessTable } from './tabulate-process.ts'

/** A table, and the log that it is from. */
export interface LoggedTable {
  readonly log: string
  readonly table: ProcessTable
}

/** A figure of a log, its unit as messages name it. */
export interface FigureRow {
  readonly log: string
  readonly metric: string
  readonly value: number
  readonly unit: string
}

/** A column of a file, and what it has in the place of a value. */
interface ParquetColumn<Row> {
  readonly element: SchemaElement
  readonly read: (row: Row) => number | bigint | string | null
}

/** Rows that are written at a time: enough that columns are packed well, few enough for memory. */
const GROUP = 100_000

/**
 * Write the samples of tables as Apache Parquet, packed by Snappy: the columns of CSV and `log`. Numbers are doubles, also those that are whole; `pid` and
 * `label` are texts, and `timestamp` counts microseconds of the clock that the log shows, which names no zone. Memory: the file, and
 * 100,000 rows.
 */
export async function formatSamplesParquet(tables: readonly LoggedTable[]): Promise<Uint8Array> {
  const gauges = new Set(
    tables.flatMap(({ table }) => listGaugeColumns(table.series).map(({ name }) => name)),
  )
  const columns: ParquetColumn<LoggedSample>[] = [
    ...[...NUMBER_COLUMNS, ...gauges].map((name) => describeNumber(name)),
    describeTimestamp(),
    describeText('pid', ({ sample: { pid } }) => (pid === null ? null : String(pid))),
    describeText('label', ({ sample }) => sample.label),
    describeText('log', ({ log }) => log),
  ]
  return writeParquet(columns, listSamples(tables))
}

/** Write figures as Apache Parquet: `log`, `metric`, `value` in base units, and `unit`. */
export async function formatFiguresParquet(rows: readonly FigureRow[]): Promise<Uint8Array> {
  return writeParquet<FigureRow>(
    [
      describeText('log', ({ log }) => log),
      describeText('metric', ({ metric }) => metric),
      {
        element: { name: 'value', type: 'DOUBLE', repetition_type: 'OPTIONAL' },
        read: ({ value }) => value,
      },
      describeText('unit', ({ unit }) => unit),
    ],
    rows,
  )
}

interface LoggedSample {
  readonly log: string
  readonly sample: ExportedSample
}

function* listSamples(tables: readonly LoggedTable[]): Generator<LoggedSample> {
  for (const { log, table } of tables) {
    for (const sample of exportSamples(table)) yield { log, sample }
  }
}

function describeNumber(name: string): ParquetColumn<LoggedSample> {
  return {
    element: { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' },
    read: ({ sample }) => sample[name] ?? null,
  }
}

function describeText<Row>(name: string, read: (row: Row) => string | null): ParquetColumn<Row> {
  const element: SchemaElement = {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    repetition_type: 'OPTIONAL',
  }
  return { element, read }
}

function describeTimestamp(): ParquetColumn<LoggedSample> {
  return {
    element: {
      name: 'timestamp',
      type: 'INT64',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
      repetition_type: 'OPTIONAL',
    },
    read: ({ sample: { timestamp } }) => (timestamp === null ? null : readMicroseconds(timestamp)),
  }
}

/** Read `2025-08-26T11:38:16.865842`. */
function readMicroseconds(timestamp: string): bigint {
  return BigInt(Date.parse(`${timestamp.slice(0, 19)}Z`)) * 1000n + BigInt(timestamp.slice(20))
}

async function writeParquet<Row>(
  columns: readonly ParquetColumn<Row>[],
  rows: Iterable<Row>,
): Promise<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  const writer = new ByteWriter()
  const schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ element }) => element),
  ]
  const file = new ParquetWriter({ writer, schema, createdBy: 'tracedocs' })
  const flush = async (group: readonly Row[]): Promise<void> => {
    const columnData = columns.map(({ element, read }) => ({
      name: element.name,
      data: group.map(read),
    }))
    await file.write({ columnData, rowGroupSize: GROUP })
  }
  let group: Row[] = []
  for (const row of rows) {
    group.push(row)
    if (group.length < GROUP) continue
    await flush(group)
    group = []
  }
  if (group.length > 0) await flush(group)
  await file.finish()
  return new Uint8Array(writer.getBuffer())
}
