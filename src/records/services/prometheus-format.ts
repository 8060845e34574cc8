import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const OTHER = 'the name of the metric tells another unit'

const GROUP: MetricGroup = {
  name: 'prometheus',
  record: 'sample of a metric of Prometheus',
  figures: [
    {
      ...{ name: 'value', unit: '1', signed: true, missing: OTHER },
      meaning: 'value of a metric whose name tells no unit that is known',
    },
    {
      ...{ name: 'seconds', unit: 's', signed: true, missing: OTHER },
      meaning: 'value of a metric in seconds',
    },
    {
      ...{ name: 'bytes', unit: 'B', missing: OTHER },
      meaning: 'value of a metric in bytes',
    },
  ],
  results: 'benchmarks',
}

const COMMENT =
  /^# (?:HELP [A-Za-z_:]\w*(?: |$)|TYPE [A-Za-z_:]\w* (?:counter|gauge|histogram|summary|untyped|unknown|info|stateset|gaugehistogram)$)/
/** Metrics that count, or add up. */
const TYPE = /^# TYPE (?:(?<metric>\S+) (?:counter|histogram|summary)|\S+ \S+)$/
const LABELS = String.raw`\{(?:[A-Za-z_]\w*="(?:[^"\\]|\\.)*",?)*\}`
const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?`
/** A time in milliseconds, or in seconds in OpenMetrics, and an exemplar may stand behind the value. */
const SAMPLE = new RegExp(
  `^(?<name>[A-Za-z_:][\\w:]*)(?<labels>${LABELS})? +(?<value>${NUMBER}|[-+]?Inf|NaN)(?: +-?\\d+(?:\\.\\d+)?)?(?: # .*)?$`,
)

/**
 * The text that Prometheus reads from a program, and OpenMetrics: each series is a result. Its unit is that of the metric's name, as
 * the naming conventions of Prometheus have it.
 */
export const prometheusFormat: RecordFormat = {
  kind: 'records',
  name: 'prometheus',
  summary: 'the text exposition of Prometheus: # TYPE http_requests_total counter',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: ['# TYPE ', '# HELP '].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    return COMMENT.test(text) ? { table: createTable(text) } : undefined
  },
}

function createTable(first: string): TableReader {
  let type = TYPE.exec(first)?.groups
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      if (COMMENT.test(text) || text.startsWith('# UNIT ')) {
        type = TYPE.exec(text)?.groups ?? type
        return {}
      }
      if (text === '' || text.startsWith('#')) return text === '# EOF' ? 'end' : undefined
      const { name = '', labels = '', value = '' } = SAMPLE.exec(text)?.groups ?? {}
      if (name === '') return 'end'
      const number = Number(value)
      const isCount = type?.['metric'] !== undefined && name.startsWith(type['metric'])
      // What is no number is no measurement.
      if (!Number.isFinite(number)) return {}
      const of = { name: name + labels.replace(/^\{\}$/, '').replace(/,\}$/, '}') }
      const figure = state(name, number)
      return isCount && number < 0
        ? { unread: { name: figure.name, of } }
        : { record: { kind: 'figures', figures: [figure], of } }
    },
  }
}

function state(metric: string, value: number): StatedNumber {
  const [, unit] = /_(seconds|bytes)(?:_total|_sum|_max|_min|_created)?$/.exec(metric) ?? []
  // A time since 1970 is none that anything took.
  const isTime = unit === 'seconds' && !/_(?:time|timestamp)_seconds$|_created$/.test(metric)
  if (isTime) return { name: 'seconds', value, unit: 's' }
  return unit === 'bytes'
    ? { name: 'bytes', value, unit: 'B' }
    : { name: 'value', value, unit: '1' }
}
