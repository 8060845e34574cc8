import { expect, test } from 'vitest'
import { curlFormat } from '../../../src/records/services/curl-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The format that most pages give to `curl -w`, with the numbers of 7.88 (Debian 12) in their number of decimals.
test('a line states the time of one phase', async () => {
  const text = `     time_namelookup:  0.004125s
        time_connect:  0.010250s
     time_appconnect:  0.045500s
    time_pretransfer:  0.045750s
       time_redirect:  0.000000s
  time_starttransfer:  0.180500s
                     ----------
          time_total:  0.182250s
`
  const figures = {
    ...{ namelookup: 0.004125, connect: 0.01025, appconnect: 0.0455, pretransfer: 0.04575 },
    ...{ redirect: 0, starttransfer: 0.1805, total: 0.18225 },
  }
  expect(await checkFormat(curlFormat, [{ text, figures }])).toEqual([])
})

test('several transfers are samples, also with several times on a line, and of old releases', async () => {
  const text = `time_connect=0.010, time_total=0.182
time_connect=0.012, time_total=0.190
"time_total": 0.175,
`
  const figures = { connect: [0.01, 0.012], total: [0.182, 0.19, 0.175] }
  expect(await checkFormat(curlFormat, [{ text, figures }])).toEqual([])
})

test('the JSON of curl is read', async () => {
  const text = `{"content_type":"text/html","http_code":200,"time_connect":0.01025,"time_total":0.5,"url":"http://a/","curl_version":"libcurl/7.88.1"}\n`
  expect(
    await checkFormat(curlFormat, [{ text, figures: { connect: 0.01025, total: 0.5 } }]),
  ).toEqual([])
})

test('times of others are none', async () => {
  const text = 'time_total: 3\ntime_step: 0.123456\n{"content_type":"a","time_total":0.5}\n'
  expect(await checkFormat(curlFormat, [{ text, figures: {} }])).toEqual([])
})

test('a phase that curl did not reach has no time, and what failed is told of', async () => {
  const text = 'time_appconnect: 0.000000\ntime_redirect: 0.000000\ntime_total: 0.250000\n'
  const failed = '{"certs":"","exitcode":7,"time_total":0.5,"curl_version":"libcurl/7.88.1"}\n'
  expect(
    await checkFormat(curlFormat, [
      { text, figures: { redirect: 0, total: 0.25 } },
      { text: failed, figures: {} },
    ]),
  ).toEqual([])
  const { reading } = await readText(failed)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
})
