import { expect, test } from 'vitest'
import { iostatJsonFormat } from '../../../src/records/recorders/iostat-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of `iostat -x -d -o JSON` of sysstat 12.6.1 (Debian); the numbers are chosen.
test('reports after the first are samples', async () => {
  const disk = (reads: string, rate: string, wait: string): string =>
    `{"disk": [{"disk_device": "sda", "r/s": ${reads}, "rkB/s": ${rate}, "r_await": ${wait}, "aqu-sz": 0.10, "util": 5.50}]}`
  const reports = [
    disk('1.00', '4.00', '0.50'),
    disk('2.00', '8.00', '0.25'),
    disk('0.00', '0.00', '0.00'),
  ]
  const text = `{"sysstat": {"hosts": [{"nodename": "box", "statistics": [${reports.join(', ')}]}]}}`
  const results = {
    'sda (first report)': {
      ...{ reads: 1, readRate: 4096, readWait: 0.0005, queue: 0.1, utilization: 5.5 },
    },
    sda: {
      ...{ reads: [2, 0], readRate: [8192, 0], readWait: 0.000_25 },
      ...{ queue: [0.1, 0.1], utilization: [5.5, 5.5] },
    },
  }
  expect(await checkFormat(iostatJsonFormat, [{ text, results }])).toEqual([])
})
