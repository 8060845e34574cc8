import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries, createFailure } from './create-entry.ts'
import { readTinybench } from './read-tinybench.ts'

/** The JSON of `vitest bench --outputJson`. It has no samples; times are milliseconds. */
export const vitestBenchFormat: DocumentFormat = {
  kind: 'document',
  name: 'vitestBench',
  summary: 'the JSON of vitest bench: {"files": [{"groups": [{"benchmarks": […]}]}]}',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'iterations'),
  matches: (head) =>
    /^\s*\{\s*"files"\s*:\s*\[\s*\{\s*"filepath"\s*:/.test(head) && /"groups"\s*:\s*\[/.test(head),
  read(text) {
    const locator = new TextLocator(text)
    const files = parseJsonDocument(text, benchGroup.record).get('files').items
    return files.flatMap((file) =>
      file.get('groups').items.flatMap((group) => readGroup(group, locator)),
    )
  },
}

/** A group is named by its file and the descriptions around it: `sort.bench.ts > sort > numbers`. */
function readGroup(group: JsonNode, locator: TextLocator): readonly DocumentEntry[] {
  const [scope = '', ...around] = (group.get('fullName').string ?? '').split(' > ')
  return group.get('benchmarks').items.flatMap((benchmark) => {
    const own = benchmark.get('name').string
    if (own === undefined) return []
    const of = { name: [...around, own].join(' > '), scope }
    const offset = locator.locate(own)
    const figures = readTinybench(benchmark)
    return figures.length === 0
      ? [createFailure(of.name, offset)]
      : createEntries(figures, { of, offset })
  })
}
