import { expect, test } from 'vitest'
import { mochaStreamFormat } from '../../../src/records/suites/mocha-stream-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by mocha 11.8, without the paths of files.
const STREAM = `["start",{"total":7}]
["pass",{"title":"parses large","fullTitle":"codec parses large","duration":122,"currentRetry":0,"speed":"slow"}]
["fail",{"title":"fails","fullTitle":"codec inner fails","duration":1,"currentRetry":0,"err":"x","stack":"Error: x"}]
["end",{"suites":3,"tests":7,"passes":5,"pending":1,"failures":1,"start":"2026-11-30T07:33:08.013Z","end":"2026-11-30T07:33:08.406Z","duration":393}]
`

test('each test that ran has a time, and the last line is of all', async () => {
  const results = {
    'codec > parses large': { time: 0.122 },
    'codec inner > fails': { time: 0.001 },
    total: { time: 0.393, passed: 5, failed: 1, skipped: 1 },
  }
  expect(await checkFormat(mochaStreamFormat, [{ text: STREAM, results }])).toEqual([])
})

test('a line that is cut, and events of other programs, are none of it', async () => {
  const text = `${STREAM.split('\n')[1]?.slice(0, 60) ?? ''}
["pass",{"duration":5}]
["end",{"duration":5}]
["pass"]
`
  expect(await checkFormat(mochaStreamFormat, [{ text, results: [] }])).toEqual([])
})
