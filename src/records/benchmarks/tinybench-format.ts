import type { DocumentFormat } from '../document-format.ts'
import { JsonNode, parseJsonDocument, TextLocator } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries, createFailure } from './create-entry.ts'
import { readDecimal } from './read-decimal.ts'
import { readTinybench } from './read-tinybench.ts'
import { statePrintedTime } from './state-printed.ts'
import { stateNumber } from './state-samples.ts'

const TASK = String.raw`\{\s*"(?:name|runs|bench|result|hz|latency|Task [nN]ame)"\s*:`
const HEAD = new RegExp(`^\\s*(?:\\{\\s*"(?:results|tasks|benchmarks)"\\s*:\\s*)?\\[\\s*${TASK}`)
const RESULT = /"(?:latency"\s*:\s*\{|hz"\s*:\s*[\d.]|Latency avg \(ns\)"|Average Time \(ns\)")/

/**
 * What people save of tinybench: a list of its tasks, of their results with a `name`, or of the rows of `table()`, alone or as
 * `results` of an object. Releases from 3 on have `latency`; all have milliseconds, and the table has nanoseconds.
 */
export const tinybenchFormat: DocumentFormat = {
  kind: 'document',
  name: 'tinybench',
  summary: 'a list of tinybench: [{"name": …, "result": {"latency": {"samples": […]}}}]',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'iterations'),
  matches: (head) => HEAD.test(head) && RESULT.test(head),
  read(text) {
    const locator = new TextLocator(text)
    const document = parseJsonDocument(text, benchGroup.record)
    const lists = ['results', 'tasks', 'benchmarks'].map((key) => document.get(key))
    return [document, ...lists]
      .flatMap((list) => list.items)
      .flatMap((task) => {
        const name = findString(task, 'name', 'Task name', 'Task Name')
        if (name === undefined) return []
        const offset = locator.locate(name)
        const result = task.get('result')
        const error = findString(task, 'Error')
        if (result.get('error').value !== undefined || error !== undefined)
          return [createFailure(name, offset, error)]
        const own = result.members.length > 0 ? result : task
        const figures = [...readTinybench(own), ...readRow(task)]
        return createEntries(figures, { of: { name }, offset })
      })
  },
}

function findString(task: JsonNode, ...keys: readonly string[]): string | undefined {
  return keys.map((key) => task.get(key).string).find((value) => value !== undefined)
}

/** Read a row of `table()`: `"Latency med (ns)": "124764 ± 9298.0"`. */
function readRow(row: JsonNode): readonly StatedFigure[] {
  const read = (name: string, key: string): readonly StatedFigure[] => {
    const printed = readCell(row, key)
    return printed === undefined ? [] : statePrintedTime(name, `${String(printed)} ns`)
  }
  const median = read('time', 'Latency med (ns)')
  const mean = [...read('time.mean', 'Latency avg (ns)'), ...read('time.mean', 'Average Time (ns)')]
  const time = median.length > 0 ? median : mean.map((one) => ({ ...one, name: 'time' }))
  if (time.length === 0) return []
  const rate = readCell(row, 'Throughput med (ops/s)') ?? readCell(row, 'ops/sec')
  const rates = [
    ...stateNumber('rate', rate, '1/s').map(asEstimate),
    ...stateNumber('rate.mean', readCell(row, 'Throughput avg (ops/s)'), '1/s'),
  ]
  const iterations = stateNumber('iterations', row.get('Samples').number, '1')
  return [...time.map(asEstimate), ...mean, ...rates, ...iterations]
}

/** The number of a cell such as `124764 ± 9298.0`. */
function readCell(row: JsonNode, key: string): number | undefined {
  const cell = row.get(key)
  const text = cell.string?.split(' ')[0] ?? String(cell.number ?? '')
  return readDecimal(text.replaceAll(',', ''))?.value
}

function asEstimate<Figure extends StatedFigure>(figure: Figure): Figure & { isEstimate: true } {
  return { ...figure, isEstimate: true }
}
