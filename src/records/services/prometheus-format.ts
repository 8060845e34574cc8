import { decodeLine } from '../line.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { parsePrometheusSample, type PrometheusSample } from './prometheus-sample.ts'

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

/** No name ends in a colon, though the grammar has it: a remark such as `# HELP wanted: …` does. */
const METRIC = String.raw`(?:[A-Za-z_:]\w*(?::+\w+)*|"(?:[^"\\]|\\.)*")`
const COMMENT = new RegExp(
  String.raw`^#[ \t]+(?:HELP[ \t]+${METRIC}(?:[ \t]|$)|TYPE[ \t]+${METRIC}[ \t]+(?:counter|gauge|histogram|summary|untyped|unknown|info|stateset|gaugehistogram)$)`,
)
/** Metrics that count, or add up. */
const TYPE = new RegExp(
  String.raw`^#[ \t]+TYPE[ \t]+(?:"?(?<metric>\S+?)"?[ \t]+(?:counter|histogram|summary)|${METRIC}[ \t]+\S+)$`,
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
  anchors: ['# TYPE', '# HELP'].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trim()
    return COMMENT.test(text) ? { table: createTable(text) } : undefined
  },
}

/** Behind so many lines in a row that are none of its own, nothing more of it is expected. */
const MOST_STRANGE = 100

function createTable(first: string): TableReader {
  let type = TYPE.exec(first)?.groups
  let strange = 0
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trim()
      if (COMMENT.test(text) || text.startsWith('# UNIT ')) {
        type = TYPE.exec(text)?.groups ?? type
        return goOn({})
      }
      if (text === '' || text.startsWith('#')) return text === '# EOF' ? 'end' : undefined
      const sample = parsePrometheusSample(text)
      if (sample !== undefined && (strange === 0 || isCertain(sample))) {
        return goOn(readSample(sample, type?.['metric']))
      }
      // Its labels show that it is none of another program's.
      if (SERIES.test(text)) return { problem: BROKEN }
      strange++
      return strange > MOST_STRANGE ? 'end' : undefined
    },
  }

  /** What lines of others stand before is told of: they may have been samples. */
  function goOn(parsed: ParsedLine): ParsedLine {
    const problem = strange === 0 ? {} : { problem: describeStrange(strange) }
    strange = 0
    return { ...parsed, ...problem }
  }
}

const SERIES = /^(?:[A-Za-z_:][\w:]*\{|\{\s*")/
const BROKEN: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected a sample of Prometheus to be a name, labels in braces and a number, got a line that is cut short or has something else',
}

function describeStrange(count: number): Problem {
  const lines =
    count === 1 ? 'a line before this one is' : `${String(count)} lines before this one are`
  return {
    kind: 'doubtful-record',
    reason: `Expected the lines of the text of Prometheus to be comments and samples, but ${lines} neither; what is no sample is left out`,
  }
}

/** Whether a line that looks like a sample is one, though others stand before it. */
function isCertain({ metric, series }: PrometheusSample): boolean {
  return series !== metric || /[_:]/.test(metric)
}

function readSample(
  { metric, series, value }: PrometheusSample,
  counted: string | undefined,
): ParsedLine {
  // What is no number is no measurement.
  if (!Number.isFinite(value)) return {}
  const of = { name: series }
  const figure = state(metric, value)
  return counted !== undefined && metric.startsWith(counted) && value < 0
    ? { unread: { name: figure.name, of } }
    : { record: { kind: 'figures', figures: [figure], of } }
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
