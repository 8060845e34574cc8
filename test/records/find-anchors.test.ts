import { expect, test } from 'vitest'
import { createAnchorFinder } from '../../src/records/find-anchors.ts'
import { recordFormats } from '../../src/records/record-formats.ts'

/** What is found in a text: the format, the line and the anchor's offset in the line. */
function find(text: string): readonly (readonly [string, string, number])[] {
  const bytes = Buffer.from(text)
  const found: (readonly [string, string, number])[] = []
  const block = { bytes, start: 0, end: bytes.length, linesBefore: 0 }
  createAnchorFinder(recordFormats)(block, ({ format, start, end, anchorAt }) => {
    found.push([format.name, bytes.toString('utf8', start, end), anchorAt - start])
  })
  return found
}

const PROCESS = 'INFO ProcessLoggingThread-JSON {"label": "ProcessLoggingThread-JSON {}"}'
const THROUGHPUT = 'Processed 1 files and 2 bytes in 3.0 s, 4.0 ms/Mb'

test('a line is one record, however often it has the anchor', () => {
  expect(find(`${PROCESS}\n${THROUGHPUT} ${THROUGHPUT}\n`)).toEqual([
    ['process', PROCESS, 5],
    ['throughput', `${THROUGHPUT} ${THROUGHPUT}`, 0],
  ])
})

test('records of all formats come in the order of their lines', () => {
  const text = `real 1.00\r\n${PROCESS}\n  user 2.00\n${THROUGHPUT}`
  expect(find(text).map(([format, , at]) => [format, at])).toEqual([
    ['time', 0],
    ['process', 5],
    ['time', 2],
    ['throughput', 0],
  ])
})
