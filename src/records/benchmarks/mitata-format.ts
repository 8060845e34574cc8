import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries, createFailure } from './create-entry.ts'
import { stateNumber, stateSamples } from './state-samples.ts'

/** The JSON of mitata (`format: 'json'`). Samples are nanoseconds of one iteration, sorted, without the two at either end. */
export const mitataFormat: DocumentFormat = {
  kind: 'document',
  name: 'mitata',
  summary: 'the JSON of mitata: {"benchmarks": [{"alias": …, "runs": [{"stats": …}]}]}',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'bytes', 'iterations'),
  matches: (head) =>
    isOld(head) ||
    (/^\s*\{\s*"(?:layout|context|benchmarks)"\s*:/.test(head) &&
      (/^\s*\{\s*"layout"\s*:\s*\[/.test(head) || /"alias"\s*:\s*"/.test(head)) &&
      /"(?:ticks|baseline|debug)"\s*:/.test(head)),
  read(text) {
    const locator = new TextLocator(text)
    const document = parseJsonDocument(text, benchGroup.record)
    const groups = document.get('layout').items.map((group) => group.get('name').string)
    return document.get('benchmarks').items.flatMap((benchmark) => {
      // Before 1.0, a benchmark is its only run.
      if (benchmark.get('runs').items.length === 0 && benchmark.get('warmup').value !== undefined) {
        return readRun(benchmark, { scope: benchmark.get('group').string, locator })
      }
      const scope = groups[benchmark.get('group').number ?? -1]
      return benchmark.get('runs').items.flatMap((run) => readRun(run, { scope, locator }))
    })
  },
}

/** Releases before 1.0: `{"benchmarks":[{"name":"parse","group":null,"time":500,"warmup":true,…` */
function isOld(head: string): boolean {
  return (
    /^\s*\{\s*"benchmarks"\s*:\s*\[\s*\{\s*"name"\s*:\s*"[^"]*"\s*,\s*"group"\s*:/.test(head) &&
    /"warmup"\s*:\s*(?:true|false)/.test(head)
  )
}

function readRun(
  run: JsonNode,
  { scope, locator }: { readonly scope: string | undefined; readonly locator: TextLocator },
): readonly DocumentEntry[] {
  const name = run.get('name').string
  if (name === undefined) return []
  const offset = locator.locate(name)
  const stats = run.get('stats')
  const failure = run.get('error').get('message').string
  if (failure !== undefined) return [createFailure(name, offset, failure)]
  const samples = stats.get('samples').numbers?.map((time) => time / 1e9)
  const read = (figure: string, key: string) => {
    const value = stats.get(key).number
    return stateNumber(figure, value === undefined ? undefined : value / 1e9, 's')
  }
  const time =
    samples === undefined
      ? [
          ...read('time', 'p50').map((one) => ({ ...one, isEstimate: true }) as const),
          ...read('time.mean', 'avg'),
          ...read('time.min', 'min'),
          ...read('time.max', 'max'),
        ]
      : stateSamples('time', samples, 's')
  const figures = [
    ...time,
    ...stateNumber('bytes', stats.get('heap').get('avg').number, 'B'),
    ...stateNumber('iterations', stats.get('ticks').number, '1'),
  ]
  const of = { name, ...(scope === undefined ? {} : { scope }) }
  return createEntries(figures, { of, offset })
}
