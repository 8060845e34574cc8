import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries } from './create-entry.ts'
import { nameCounter } from './name-counter.ts'
import { stateNumber } from './state-samples.ts'

const STRING = String.raw`"(?:[^"\\]|\\.)*"`
const HEAD = new RegExp(
  `^\\s*\\{\\s*${STRING}\\s*:\\s*\\{\\s*${STRING}\\s*:\\s*\\{\\s*"(?:lower_|upper_)?value"\\s*:\\s*-?\\d`,
)

/** The units that Bencher gives its own measures; those of others are known to it alone. */
const MEASURES: Readonly<Record<string, Measure>> = {
  latency: { name: 'time', unit: 's', divisor: 1e9 },
  throughput: { name: 'rate', unit: '1/s', divisor: 1 },
}

interface Measure {
  readonly name: string
  readonly unit: 's' | '1/s' | '1'
  readonly divisor: number
}

/** The Bencher Metric Format: benchmarks by name, and their measures. `latency` is nanoseconds, `throughput` operations a second. */
export const bencherFormat: DocumentFormat = {
  kind: 'document',
  name: 'bencher',
  summary: 'the Bencher Metric Format: {"parse": {"latency": {"value": 88.0}}}',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'time.low', 'time.high', 'rate'),
  ownsCounters: true,
  matches: (head) => HEAD.test(head),
  read(text) {
    const locator = new TextLocator(text)
    return parseJsonDocument(text, benchGroup.record).members.flatMap(([name, measures]) => {
      const figures = measures.members.flatMap(([measure, metric]) => readMeasure(measure, metric))
      return createEntries(figures, { of: { name }, offset: locator.locate(name) })
    })
  },
}

function readMeasure(measure: string, metric: JsonNode): readonly StatedFigure[] {
  const own = Object.hasOwn(MEASURES, measure) ? MEASURES[measure] : undefined
  const { name, unit, divisor } = own ?? { name: nameCounter(measure), unit: '1', divisor: 1 }
  const state = (figure: string, key: string): readonly StatedFigure[] => {
    const value = metric.get(key).number
    return stateNumber(figure, value === undefined ? undefined : value / divisor, unit)
  }
  const value = state(name, 'value')
  return name === 'time'
    ? [...value, ...state('time.low', 'lower_value'), ...state('time.high', 'upper_value')]
    : value
}
