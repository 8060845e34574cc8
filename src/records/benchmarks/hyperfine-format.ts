import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'

/** The JSON of `hyperfine --export-json`, with the time of each run; 1.15 to 1.19. */
export const hyperfineFormat: DocumentFormat = {
  kind: 'document',
  name: 'hyperfine',
  summary: 'the JSON of hyperfine: {"results": [{"command": …, "times": […]}]}',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'user', 'system', 'iterations'),
  matches: (head) => /^\s*\{\s*"results"\s*:\s*\[\s*(?:\{\s*"command"\s*:|\])/.test(head),
  read(text) {
    const locator = new TextLocator(text)
    const results = parseJsonDocument(text, benchGroup.record).get('results').items
    return results.flatMap((result) => {
      const name = result.get('command').string
      return name === undefined ? [] : readResult(result, { name, offset: locator.locate(name) })
    })
  },
}

function readResult(
  result: JsonNode,
  { name, offset }: { readonly name: string; readonly offset: number },
): readonly DocumentEntry[] {
  const times = result.get('times').numbers
  const time = result.get('median').number ?? result.get('mean').number
  const figures: StatedFigure[] = []
  if (time !== undefined) {
    figures.push({ name: 'time', value: time, unit: 's', ...(times ? { samples: times } : {}) })
  }
  for (const key of ['user', 'system'] as const) {
    const value = result.get(key).number
    if (value !== undefined) figures.push({ name: key, value, unit: 's' })
  }
  if (times !== undefined) figures.push({ name: 'iterations', value: times.length, unit: '1' })
  const failed = result.get('exit_codes').items.filter((code) => code.value !== 0)
  const entry: DocumentEntry = { offset, record: { kind: 'figures', figures, of: { name } } }
  if (failed.length === 0) return [entry]
  const count = `${String(failed.length)} of ${String(result.get('exit_codes').items.length)}`
  const reason = `Expected \`${name}\` to succeed, but it failed in ${count} runs; their times are used`
  return [{ ...entry, problem: { kind: 'doubtful-record', reason } }]
}
