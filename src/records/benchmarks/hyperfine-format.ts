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
      if (name === undefined) return []
      const offset = locator.locate(name)
      return [
        ...readResult(result, { name, offset }),
        ...checkTimes(result, { name, offset, text }),
      ]
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

/** Say which of the times is no number: none of them counts then, but the median that hyperfine states. */
function checkTimes(
  result: JsonNode,
  { name, offset, text }: { readonly name: string; readonly offset: number; readonly text: string },
): readonly DocumentEntry[] {
  const { items } = result.get('times')
  const index = items.findIndex(({ number }) => number === undefined)
  if (index < 0) return []
  const actual = JSON.stringify(items[index]?.value)
  const reason = `Expected \`times[${String(index)}]\` of \`${name}\` to be a number, got ${actual}; its samples are left out, and its median is the one that hyperfine states`
  return [
    {
      offset: locateItem(text, { from: offset, index }),
      problem: { kind: 'doubtful-record', reason },
    },
  ]
}

/** The offset of an item of the next list of times. */
function locateItem(
  text: string,
  { from, index }: { readonly from: number; readonly index: number },
): number {
  const begin = text.indexOf('[', text.indexOf('"times"', from))
  const items = text.slice(begin + 1).matchAll(/"(?:[^"\\]|\\.)*"|[^\s,[\]]+/g)
  const item = [...items][index]
  return begin < 0 || item === undefined ? from : begin + 1 + item.index
}
