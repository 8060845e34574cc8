import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { stateDecimal } from './printed-amounts.ts'

const LINE =
  /^summary (?<sign>[+=]) +(?<count>\d+) in +(?<time>\d+:\d\d:\d\d|\d+(?:\.\d+)?s) = +(?<rate>\d+(?:\.\d+)?)\/s Avg: +(?<mean>\d+) Min: +(?<min>\d+) Max: +(?<max>\d+) Err: +(?<errors>\d+) \(\d+\.\d+%\)/

/**
 * The summariser of JMeter. `summary +` is of the time since the line before and is left out; `summary =` is of the whole test so far,
 * and the last one of a test counts.
 */
export const jmeterDialect: LoadDialect = {
  name: 'jmeter',
  anchors: ['summary = ', 'summary + '].map((text) => ({ text, where: 'line-start' })),
  begin: (line) => (LINE.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let whole = NaN
  let since = 0
  return {
    read(written) {
      const fields = LINE.exec(written.trim())?.groups
      if (fields === undefined) return undefined
      const { sign, count = '', time = '', rate = '', mean = '', min = '', max = '' } = fields
      if (sign === '+') {
        since += Number(count)
        return { figures: [] }
      }
      const goesOn = whole + since === Number(count)
      whole = Number(count)
      since = 0
      const figures = [
        stateDecimal('requests', count),
        stateDecimal('duration', readTime(time)),
        stateDecimal('rate', rate),
        stateDecimal('latency.mean', mean, 1e-3),
        stateDecimal('latency.min', min, 1e-3),
        stateDecimal('latency.max', max, 1e-3),
        stateDecimal('errors', fields['errors'] ?? ''),
      ]
      // Where it does not go on, it states all over again what the test before it did.
      return { figures, ...(goesOn ? { restates: true } : {}) }
    },
  }
}

function readTime(text: string): string {
  if (text.endsWith('s')) return text.slice(0, -1)
  const [hours = '', minutes = '', seconds = ''] = text.split(':')
  return String(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
}
