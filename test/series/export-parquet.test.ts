import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { expect, test } from 'vitest'
import { formatFiguresParquet, formatSamplesParquet } from '../../src/series/export-parquet.ts'
import { tabulateProcess } from '../../src/series/tabulate-process.ts'
import { createSeries } from './create-series.ts'

async function readRows(bytes: Uint8Array): Promise<readonly Record<string, unknown>[]> {
  return parquetReadObjects({ file: toBuffer(bytes) })
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

// 2026-01-02 03:04:05.000006.
const series = createSeries([
  { elapsed: 2, rss: 4096, user: 1, faults: 30, timestamp: 1_767_323_045_000_006, label: '=1+1' },
  { elapsed: 3.04, rss: 8192, user: 1.26, faults: NaN, label: 'a "b", c' },
])
const logged = { log: 'a.log', table: tabulateProcess(series, 'full') }

// The first rates are from the start: 1 s in 2 s and 30 faults in 2 s; then 0.26 s in 1.04 s.
test('samples have the columns of CSV, and what is missing is null', async () => {
  const bytes = await formatSamplesParquet([logged, { ...logged, log: 'b.log' }])
  const rows = await readRows(bytes)
  expect(rows).toEqual(
    ['a.log', 'b.log'].flatMap((log) => [
      {
        elapsed_s: 2,
        rss_bytes: 4096,
        page_faults_per_s: 15,
        user_s: 1,
        mean_cpu_percent: 50,
        inst_cpu_percent: 50,
        timestamp: new Date('2026-01-02T03:04:05.000Z'),
        pid: '42',
        label: '=1+1',
        log,
      },
      {
        elapsed_s: 3.04,
        rss_bytes: 8192,
        page_faults_per_s: null,
        user_s: 1.26,
        mean_cpu_percent: expect.closeTo(126 / 3.04, 9) as number,
        inst_cpu_percent: expect.closeTo(25, 9) as number,
        timestamp: null,
        pid: '42',
        label: 'a "b", c',
        log,
      },
    ]),
  )
})

test('time stamps keep microseconds, and are of no zone', async () => {
  const bytes = await formatSamplesParquet([logged])
  const metadata = parquetMetadata(toBuffer(bytes))
  const column = parquetSchema(metadata).children.find(
    ({ element }) => element.name === 'timestamp',
  )
  expect(column?.element.logical_type).toEqual({
    type: 'TIMESTAMP',
    isAdjustedToUTC: false,
    unit: 'MICROS',
  })
  const rows = await parquetReadObjects({
    file: toBuffer(bytes),
    columns: ['timestamp'],
    parsers: { timestampFromMicroseconds: (micros: bigint) => micros },
  })
  expect(rows).toEqual([{ timestamp: 1_767_323_045_000_006n }, { timestamp: null }])
})

test('more rows than are written at a time are all there', async () => {
  const many = createSeries(
    Array.from({ length: 100_001 }, (_, i) => ({ elapsed: i, rss: i % 7, user: 0 })),
  )
  const bytes = await formatSamplesParquet([{ log: 'a.log', table: tabulateProcess(many, 'full') }])
  const rows = await readRows(bytes)
  expect(rows).toHaveLength(100_001)
  expect(rows.at(-1)).toMatchObject({ elapsed_s: 100_000, rss_bytes: 100_000 % 7 })
})

test('figures have their units, and a file may have none', async () => {
  const figure = { log: 'a.log', metric: 'time.real', value: 4.5, unit: 's' }
  expect(await readRows(await formatFiguresParquet([figure]))).toEqual([figure])
  expect(await readRows(await formatFiguresParquet([]))).toEqual([])
})
