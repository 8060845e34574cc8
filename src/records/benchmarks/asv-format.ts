import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { JsonNode, parseJsonDocument, TextLocator } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { findAsvKind, type AsvKind } from './find-asv-kind.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries, createFailure } from './create-entry.ts'
import { stateNumber, stateSamples } from './state-samples.ts'

/** A result of airspeed velocity: `.asv/results/<machine>/<commit>-<environment>.json`, version 2. A result of `null` failed. */
export const asvFormat: DocumentFormat = {
  kind: 'document',
  name: 'asv',
  summary: 'a result of asv: {"commit_hash": …, "results": {…}, "result_columns": […]}',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'time.low', 'time.high', 'memory', 'bytes', 'value'),
  matches: (head) =>
    /^\s*\{/.test(head) &&
    /"commit_hash"\s*:\s*"/.test(head) &&
    /"(?:env_name|result_columns)"\s*:/.test(head),
  read(text) {
    const locator = new TextLocator(text)
    const document = parseJsonDocument(text, benchGroup.record)
    const columns = document.get('result_columns').items.map(({ string }) => string)
    return document
      .get('results')
      .members.flatMap(([name, values]) =>
        readBenchmark({ name, values, columns, offset: locator.locate(name) }),
      )
  },
}

/** A benchmark, its columns in the order that the document states. */
interface Benchmark {
  readonly name: string
  readonly values: JsonNode
  readonly columns: readonly (string | undefined)[]
  readonly offset: number
}

function readBenchmark(benchmark: Benchmark): readonly DocumentEntry[] {
  const { name, values, columns, offset } = benchmark
  const kind = findAsvKind(name)
  if (kind === undefined) return [createUnknown(name, offset)]
  const read = (column: string): JsonNode =>
    values.items[columns.indexOf(column)] ?? new JsonNode(undefined)
  const combinations = combine(read('params').items.map(({ items }) => items.map(formatParameter)))
  const results = read('result').items
  if (results.length === 0 && read('result').value === null) return [createFailure(name, offset)]
  return results.flatMap((result, i): readonly DocumentEntry[] => {
    const parameters = combinations[i]
    // A document with fewer combinations than results is none that can be told apart.
    if (parameters === undefined) return []
    const full = parameters.length === 0 ? name : `${name}(${parameters.join(', ')})`
    if (result.number === undefined) return [createFailure(full, offset)]
    const pick = (column: string): JsonNode => read(column).items[i] ?? new JsonNode(undefined)
    return createEntries(stateResult(kind, result.number, pick), { of: { name: full }, offset })
  })
}

/** A name of its author's own says nothing, and the document does not either. */
function createUnknown(name: string, offset: number): DocumentEntry {
  const reason = `Expected the name of the benchmark \`${name}\` to begin with what it measures, as \`time_\` does, got none that asv knows; it is left out`
  return { offset, problem: { kind: 'doubtful-record', reason } }
}

function stateResult(
  { figure, unit }: AsvKind,
  result: number,
  pick: (column: string) => JsonNode,
): readonly StatedFigure[] {
  const samples = pick('samples').numbers
  if (samples !== undefined) return stateSamples(figure, samples, unit)
  const stated = stateNumber(figure, result, unit)
  if (figure !== 'time') return stated
  return [
    ...stated.map((one) => ({ ...one, isEstimate: true }) as const),
    ...stateNumber('time.low', pick('stats_ci_99_a').number, 's'),
    ...stateNumber('time.high', pick('stats_ci_99_b').number, 's'),
  ]
}

/** Parameters are Python's own representations, `'a'` among them. */
function formatParameter({ value }: JsonNode): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Every combination, the last parameter first in turn; a benchmark without parameters has one. */
function combine(parameters: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return parameters.reduce<readonly (readonly string[])[]>(
    (known, values) => known.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  )
}
