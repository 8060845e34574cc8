import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries } from './create-entry.ts'
import { stateNumber, stateSamples } from './state-samples.ts'

/** The JSON of pytest-benchmark: `--benchmark-json`, and `--benchmark-save`, which keeps samples with `-save-data` only. Seconds. */
export const pytestBenchmarkFormat: DocumentFormat = {
  kind: 'document',
  name: 'pytestBenchmark',
  summary: 'the JSON of pytest-benchmark: {"machine_info": …, "benchmarks": [{"fullname": …}]}',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'iterations'),
  matches: (head) =>
    /^\s*\{\s*"(?:machine_info|benchmarks|commit_info)"\s*:/.test(head) &&
    (/"machine_info"\s*:/.test(head) || /"fullname"\s*:\s*"[^"]*::/.test(head)),
  read(text) {
    const locator = new TextLocator(text)
    const benchmarks = parseJsonDocument(text, benchGroup.record).get('benchmarks').items
    return benchmarks.flatMap((one) => readBenchmark(one, locator))
  },
}

function readBenchmark(benchmark: JsonNode, locator: TextLocator): readonly DocumentEntry[] {
  const name = benchmark.get('name').string
  if (name === undefined) return []
  const fullname = benchmark.get('fullname').string ?? name
  const stats = benchmark.get('stats')
  const samples = stats.get('data').numbers
  const time = samples === undefined ? readStatistics(stats) : stateSamples('time', samples, 's')
  const scope = fullname.endsWith(`::${name}`) ? fullname.slice(0, -name.length - 2) : undefined
  const of = { name, ...(scope === undefined ? {} : { scope }) }
  const [rounds, loops] = [stats.get('rounds').number, stats.get('iterations').number]
  const iterations = rounds === undefined || loops === undefined ? undefined : rounds * loops
  const figures = [...time, ...stateNumber('iterations', iterations, '1')]
  return createEntries(time.length === 0 ? [] : figures, { of, offset: locator.locate(name) })
}

/** What is kept without the samples. */
function readStatistics(stats: JsonNode) {
  const read = (name: string, key: string) => stateNumber(name, stats.get(key).number, 's')
  return [
    ...read('time', 'median').map((figure) => ({ ...figure, isEstimate: true as const })),
    ...read('time.mean', 'mean'),
    ...read('time.stddev', 'stddev'),
    ...read('time.min', 'min'),
    ...read('time.max', 'max'),
  ]
}
