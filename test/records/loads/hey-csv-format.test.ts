import { expect, test } from 'vitest'
import { heyCsvFormat } from '../../../src/records/loads/hey-csv-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by hey 0.1.4, in seconds.
const HEY = `response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset
0.0016,0.0005,0.0000,0.0002,0.0007,0.0000,200,0.0002
0.0007,0.0002,0.0000,0.0001,0.0003,0.0000,503,0.0012
0.0001,0.0000,0.0000,0.0000,0.0001,0.0000,200,0.0018
`

test('each row of hey is a sample of the latency', async () => {
  const figures = { latency: [0.0016, 0.0007, 0.0001] }
  expect(await checkFormat(heyCsvFormat, [{ text: HEY, figures }])).toEqual([])
})

test('two tests in one log are two results, and a row that is cut ends its table', async () => {
  const cut = HEY.slice(0, HEY.lastIndexOf(',200'))
  const results = [{ latency: [0.0016, 0.0007] }, { latency: [0.0016, 0.0007, 0.0001] }]
  expect(await checkFormat(heyCsvFormat, [{ text: `${cut}\n${HEY}`, results }])).toEqual([])
})

test('a header with other columns, and one without rows, state nothing', async () => {
  const [header = ''] = HEY.split('\n')
  const text = `${header},more\n0.0016,0.0005,0,0,0,0,200,0,1\n${header}\n`
  expect(await checkFormat(heyCsvFormat, [{ text, results: [] }])).toEqual([])
})
