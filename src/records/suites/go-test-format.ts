import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { parseJsonLine } from '../json-node.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { stateTest, testsGroup } from './tests-group.ts'

const TEST = /^--- (?:PASS|FAIL|SKIP): (?<name>(?:Test|Example|Fuzz)\S*) \((?<time>\d+\.\d\d)s\)$/
const PACKAGE = /^(?:ok {2}|FAIL)\t(?<name>\S+)\t(?<time>\d+\.\d{3})s(?:\t.*)?$/
/** The times of benchmarks are others, and what stands behind them of their package is no time of tests. */
const BENCHMARKS = /^(?:Benchmark|goos: )|"Test":"Benchmark|"Output":"Benchmark/m

/**
 * `go test`, with `-v` or without, and `-json`: the time of each test, and of its package. A package has nothing to be found by, so that
 * the head of the log decides; where benchmarks stand there, only tests are read.
 */
export const goTestFormat: RecordFormat = {
  kind: 'records',
  name: 'goTest',
  summary:
    'the times of go test: --- PASS: TestLoad (1.25s), ok example.org/las 1.756s; also -json',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures.filter(({ name }) => name === 'time'),
  anchors: ['--- PASS: ', '--- FAIL: ', '--- SKIP: '].map((text) => ({
    text,
    where: 'line-start',
  })),
  opens(head) {
    const isOwn = head.split(/\r?\n/).some((line) => PACKAGE.test(line) || isEvent(line))
    return isOwn && !BENCHMARKS.test(head) ? createTable() : undefined
  },
  parseLine: (line) => readTest(decodeLine(line).trim()),
}

function readTest(text: string): ParsedLine | undefined {
  const { name = '', time = '' } = TEST.exec(text)?.groups ?? {}
  return stateTest(name, statePrintedTime('time', `${time} s`))
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line)
      // Each event, since the format of benchmarks would take the lines behind one.
      if (text.startsWith('{"Time":"')) return readEvent(text) ?? {}
      const { name = '', time = '' } = PACKAGE.exec(text.trimEnd())?.groups ?? {}
      if (name === '') return readTest(text.trim())
      return stateTest(name, statePrintedTime('time', `${time} s`))
    },
  }
}

/** The events that end a test or a package. */
const EVENT = /^\{"Time":"[^"]*","Action":"(?:pass|fail|skip)","Package":"/

function isEvent(line: string): boolean {
  return EVENT.test(line)
}

function readEvent(text: string): ParsedLine | undefined {
  const event = EVENT.test(text) ? parseJsonLine(text) : undefined
  const elapsed = event?.get('Elapsed').number
  const scope = event?.get('Package').string
  if (elapsed === undefined || scope === undefined) return undefined
  const name = event?.get('Test').string
  const figures = [{ name: 'time', value: elapsed, unit: 's' } as const]
  const of = name === undefined ? { name: scope } : { name, scope }
  return { record: { kind: 'figures', figures, of } }
}
