import { expect, test } from 'vitest'
import { fioTerseFormat } from '../../../src/records/loads/fio-terse-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

const NOTHING = [
  ...['0', '0', '0', '0', '0', '0', '0.000000', '0.000000', '0', '0', '0.000000', '0.000000'],
  ...Array.from({ length: 20 }, () => '0%=0'),
  ...['0', '0', '0.000000', '0.000000', '0', '0', '0.000000%', '0.000000', '0.000000'],
]
const READ = [
  ...['4000', '2000', '500', '2000', '3', '20', '5.500000', '1.500000'],
  ...['1', '90', '25.500000', '10.500000'],
  ...['1.000000%=2', '50.000000%=20', '90.000000%=40', '95.000000%=50', '99.000000%=80'],
  ...Array.from({ length: 15 }, () => '0%=0'),
  ...['4', '95', '31.000000', '11.500000', '1500', '2500', '100.000000%', '2000.0', '200.0'],
]
const END = ['2.500000%', '5.000000%', '1000', '0', '12', '100.0%']

// The fields of version 3, as the manual of fio lists them; the numbers are chosen.
test('each direction in which something was done is a result', async () => {
  const text = `${['3', 'fio-3.33', 'db', '0', '0', ...READ, ...NOTHING, ...END].join(';')}\n`
  const results = {
    'db read': {
      ...{ bytes: 4_096_000, transfer: 2_048_000, rate: 500, duration: 2 },
      ...{ 'latency.min': 1e-6, 'latency.max': 9e-5, 'latency.mean': 2.55e-5 },
      ...{ 'latency.stddev': 1.05e-5, latency: 2e-5, 'latency.p90': 4e-5 },
      ...{ 'latency.p95': 5e-5, 'latency.p99': 8e-5 },
    },
  }
  expect(await checkFormat(fioTerseFormat, [{ text, results }])).toEqual([])
})

test('a job that failed and a line that is cut are told of', async () => {
  const failed = ['3', 'fio-3.33', 'db', '0', '22', ...READ, ...NOTHING, ...END].join(';')
  const cut = ['3', 'fio-3.33', 'db', '0', '0', ...READ].join(';')
  const { reading, results = [] } = await readText(`${failed}\n${cut}\n`)
  expect([results, reading.problems.map(({ problem }) => problem.kind)]).toEqual([
    [],
    ['doubtful-record', 'unreadable-record'],
  ])
})
