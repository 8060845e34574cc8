import { expect, test } from 'vitest'
import { lighthouseFormat } from '../../../src/records/services/lighthouse-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const ms = (numericValue: number): object => ({ numericValue, numericUnit: 'millisecond' })

// The members of Lighthouse 12; the numbers are chosen.
test('the audits of a page are figures in seconds and bytes', async () => {
  const text = JSON.stringify({
    lighthouseVersion: '12.0.0',
    finalDisplayedUrl: 'https://example.org/',
    audits: {
      'first-contentful-paint': ms(801.25),
      'largest-contentful-paint': ms(1502.5),
      'speed-index': ms(1001),
      'total-blocking-time': ms(52),
      interactive: ms(2003),
      'cumulative-layout-shift': { numericValue: 0.0125, numericUnit: 'unitless' },
      'server-response-time': { scoreDisplayMode: 'error' },
      'total-byte-weight': { numericValue: 250_123, numericUnit: 'byte' },
    },
    categories: { performance: { score: 0.97 } },
  })
  const results = {
    'https://example.org/': {
      ...{ firstContentfulPaint: 0.80125, largestContentfulPaint: 1.5025, speedIndex: 1.001 },
      ...{ totalBlockingTime: 0.052, timeToInteractive: 2.003, cumulativeLayoutShift: 0.0125 },
      ...{ transferred: 250_123, performance: 0.97 },
    },
  }
  expect(await checkFormat(lighthouseFormat, [{ text, results }])).toEqual([])
})
