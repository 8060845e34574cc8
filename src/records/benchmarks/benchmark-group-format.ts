import { decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateEstimate, statePrintedTime } from './state-printed.ts'

const TAGS = /^(?<indent>\s*)tags: \[.*\]$/
const TIME = String.raw`\d[\d.]* (?:ns|[uµμ]s|ms|s)`
const ENTRY = new RegExp(
  `^(?<indent>\\s*)(?<key>\\S.*?) => (?:\\d+-element BenchmarkTools\\.BenchmarkGroup(?:\\(.*\\)|:)?|(?<kind>Trial|TrialEstimate)\\((?<time>${TIME})\\))$`,
  'u',
)

/**
 * The tree that Julia prints of a BenchmarkGroup, whose names are joined by `/`. A trial states its shortest time, an estimate
 * that of its kind, which the tree does not name.
 */
export const benchmarkGroupFormat: RecordFormat = {
  kind: 'records',
  name: 'benchmarkGroup',
  summary: 'a BenchmarkGroup of BenchmarkTools of Julia: "utf8" => "join" => Trial(133.840 ms)',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time'),
  anchors: [{ text: 'tags: [', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    return TAGS.test(decodeWholeLine(line).trimEnd()) ? { table: createTable() } : undefined
  },
}

function createTable(): TableReader {
  let parents: readonly { readonly depth: number; readonly key: string }[] = []
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeWholeLine(line).trimEnd()
      if (TAGS.test(text)) return {}
      const { indent = '', key = '', kind, time = '' } = ENTRY.exec(text)?.groups ?? {}
      if (key === '') return 'end'
      // Older releases put tabs before the lines of a group in a group.
      const depth = indent.replaceAll('\t', '    ').length
      parents = parents.filter((parent) => parent.depth < depth)
      const names = [...parents.map((parent) => parent.key), unquote(key)]
      if (kind === undefined) {
        parents = [...parents, { depth, key: unquote(key) }]
        return {}
      }
      const figures = kind === 'Trial' ? stateEstimate(time, 'min') : statePrintedTime('time', time)
      return { record: { kind: 'figures', figures, of: { name: names.join('/') } } }
    },
  }
}

function unquote(key: string): string {
  return key.replace(/^"(.*)"$/, '$1')
}
