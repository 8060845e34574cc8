import { expect, test } from 'vitest'
import { iperfJsonFormat } from '../../../src/records/loads/iperf-json-format.ts'
import { documentFormats } from '../../../src/records/document-formats.ts'
import { collectLog } from '../../../src/series/collect-log.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const START = {
  connected: [{ socket: 5, local_host: '10.0.0.2', remote_host: '10.0.0.1', remote_port: 5201 }],
  version: 'iperf 3.12',
  connecting_to: { host: '10.0.0.1', port: 5201 },
}
const received = (bytes: number, seconds: number, bits: number): object => ({
  ...{ start: 0, end: seconds, seconds, bytes, bits_per_second: bits, sender: true },
})

// The members of iperf 3.12; the numbers are chosen.
test('what the receiver measured is the result, in bytes', async () => {
  const end = {
    sum_sent: received(2_500_000_000, 2.0001, 9_999_500_024),
    sum_received: received(2_499_000_000, 2.0004, 9_994_001_200),
  }
  const text = JSON.stringify({ start: START, intervals: [], end }, undefined, '\t')
  const results = {
    '10.0.0.1:5201': { bytes: 2_499_000_000, duration: 2.0004, transfer: 1_249_250_150 },
  }
  expect(await checkFormat(iperfJsonFormat, [{ text, results }])).toEqual([])
})

test('a test in both directions has two results', async () => {
  const end = {
    sum_received: received(1000, 2, 4000),
    sum_received_bidir_reverse: received(3000, 2, 12_000),
  }
  const text = JSON.stringify({ start: START, end })
  const results = {
    '10.0.0.1:5201 TX-C': { bytes: 1000, duration: 2, transfer: 500 },
    '10.0.0.1:5201 RX-C': { bytes: 3000, duration: 2, transfer: 1500 },
  }
  expect(await checkFormat(iperfJsonFormat, [{ text, results }])).toEqual([])
})

test('a test that stopped is told of', async () => {
  const error = 'unable to connect to server: Connection refused'
  const text = JSON.stringify({ start: { ...START, connected: [] }, end: {}, error })
  const chunks = (async function* () {
    yield await Promise.resolve(Buffer.from(text))
  })()
  const { reading } = await collectLog(chunks, { formats: documentFormats, words: false })
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['unreadable-record'])
})
