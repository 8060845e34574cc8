import { expect, test } from 'vitest'
import { jmeterSamplesFormat } from '../../../src/records/loads/jmeter-samples-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readSample } from '../../traces/read-sample.ts'

const COLUMNS =
  'timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect'

// The columns of JMeter 5 as it writes them unless told otherwise; the numbers are chosen.
const LOG = `${COLUMNS}
1767323045000,104,GET /a,200,OK,Group 1-1,text,true,,468,231,10,10,http://a/?q=1,104,0,1
1767323045010,20,Home,503,"No, ""really""
not",Group 1-2,text,false,"Test failed
code",538,287,10,10,http://a/,20,0,1
1767323045020,96,GET /a,200,OK,Group 1-1,text,true,,468,231,10,10,http://a/?q=1,96,0,0
`

test('the time that a request took is a sample of its label', async () => {
  const results = { 'GET /a': { latency: [0.104, 0.096] }, Home: { latency: [0.02] } }
  const others = LOG.replaceAll(',', ';').replace('No; ""really""', 'No, ""really""')
  expect(
    await checkFormat(jmeterSamplesFormat, [
      { text: LOG, results },
      { text: others, results },
    ]),
  ).toEqual([])
})

test('requests that failed, and rows that were cut, are told of', async () => {
  const { reading } = await readSample(`${LOG}1767323045030,12,Home,200,OK\nTidying up\n`)
  expect(reading.problems.map(({ problem, places }) => [problem.kind, places[0]?.line])).toEqual([
    ['doubtful-record', 3],
    ['unreadable-record', 7],
  ])
})

test.each(['12.5', '-5', '1 04', ''])('a row whose time is %j is told of', async (elapsed) => {
  const row = `1767323045030,${elapsed},Home,200,OK,Group 1-1,text,true,,468,231,10,10,http://a/,9,0,1\n`
  const { reading } = await readSample(`${LOG}${COLUMNS}\n${row}${row.replace(/\d+/, 'now')}`)
  const told = reading.problems.filter(({ problem }) => problem.kind === 'unreadable-record')
  expect(told.map(({ places }) => places[0]?.line)).toEqual([8, 9])
})

test('what time prints behind it is read, too', async () => {
  const { figures, reading } = await readSample(`${LOG}real 1.50\nuser 1.25\nsys 0.25\n`)
  expect([...reading.counts.keys()]).toEqual(['jmeterSamples', 'time'])
  expect(figures.get('time.real')?.figure).toMatchObject({ value: 1.5 })
})
