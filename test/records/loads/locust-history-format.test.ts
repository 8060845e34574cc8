import { expect, test } from 'vitest'
import { locustHistoryFormat } from '../../../src/records/loads/locust-history-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The columns of locust 1.0 to 2.46; the numbers are chosen.
test('the rows of all requests are samples, and those of an entry are none', async () => {
  const header =
    'Timestamp,User Count,Type,Name,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%,Total Request Count'
  const none = Array.from({ length: 11 }, () => 'N/A').join(',')
  const text = `${header}
1790000000,0,,Aggregated,0.000000,0.000000,${none},0
1790000001,10,GET,/api,9.000000,0.000000,29,32,33,34,37,48,60,99,140,140,140,9
1790000001,10,,Aggregated,12.500000,0.000000,29,32,33,34,37,48,60,99,140,140,140,12
1790000002,20,,Aggregated,25.000000,0.500000,31,36,40,44,60,80,120,200,300,300,300,37
`
  const processes = [
    {
      ...{ elapsed: [0, 1, 2], loadUsers: [0, 10, 20], loadRate: [0, 12.5, 25] },
      ...{ loadFailures: [0, 0, 0.5], loadMedian: [NaN, 0.029, 0.031] },
      ...{ loadP95: [NaN, 0.048, 0.08] },
    },
  ]
  expect(await checkFormat(locustHistoryFormat, [{ text, processes }])).toEqual([])
})
