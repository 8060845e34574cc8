import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { JsonNode, parseJsonDocument, TextLocator } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { findAsvKind, type AsvKind } from './find-asv-kind.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries, createFailure } from './create-entry.ts'
import { stateNumber, stateSamples } from './state-samples.ts'

/** What results of version 1 have, the oldest of which do not name their environment. */
const OLD = [/"python"\s*:\s*"/, /"requirements"\s*:\s*\{/, /"results"\s*:\s*\{/]

/** A result of airspeed velocity: `.asv/results/<machine>/<commit>-<environment>.json`, versions 1 and 2. A result of `null` failed. */
export const asvFormat: DocumentFormat = {
  kind: 'document',
  name: 'asv',
  summary: 'a result of asv: {"commit_hash": …, "results": {…}, "result_columns": […]}',
  record: benchGroup.record,
  version: 3,
  group: benchGroup,
  figures: pickFigures('time', 'time.low', 'time.high', 'memory', 'bytes', 'value'),
  matches: (head) =>
    /^\s*\{/.test(head) &&
    /"commit_hash"\s*:\s*"/.test(head) &&
    (/"(?:env_name|result_columns)"\s*:/.test(head) || OLD.every((key) => key.test(head))),
  read(text) {
    const locator = new TextLocator(text)
    const document = parseJsonDocument(text, benchGroup.record)
    const columns = document.get('result_columns').items.map(({ string }) => string)
    return document.get('results').members.flatMap(([name, values]) => {
      const read = columns.length === 0 ? readFirst(values) : readSecond(values, columns)
      return readBenchmark({ name, read, offset: locator.locate(name) })
    })
  },
}

/** A benchmark, and what a column states of it. */
interface Benchmark {
  readonly name: string
  readonly read: (column: string) => JsonNode
  readonly offset: number
}

/** In version 2, columns stand in the order that the document states. */
function readSecond(values: JsonNode, columns: readonly (string | undefined)[]): Benchmark['read'] {
  return (column) => values.items[columns.indexOf(column)] ?? new JsonNode(undefined)
}

/** In version 1, there is a number, or the columns by their names; asv itself makes lists of what is none. */
function readFirst(values: JsonNode): Benchmark['read'] {
  const isNamed = values.members.length > 0
  const find = (column: string): unknown =>
    isNamed ? values.get(column).value : column === 'result' ? values.value : undefined
  return (column) => {
    const end = /^stats_ci_99_([ab])$/.exec(column)?.[1]
    const value = find(end === undefined ? column : 'stats')
    const list =
      value === undefined || value === null ? value : Array.isArray(value) ? value : [value]
    const node = new JsonNode(list)
    if (end === undefined) return node
    const ends = node.items.map((one) => one.get('ci_99').items[end === 'a' ? 0 : 1]?.value)
    return new JsonNode(ends)
  }
}

function readBenchmark({ name, read, offset }: Benchmark): readonly DocumentEntry[] {
  const kind = findAsvKind(name)
  if (kind === undefined) return [createUnknown(name, offset)]
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
