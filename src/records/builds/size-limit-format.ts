import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { describeNoFile } from './describe-no-file.ts'
import { stateBuildSize } from './state-build-size.ts'

const SIZE =
  /^Size: +(?<size>\d+(?:\.\d+)? (?:[kMG]?B))(?: +(?<note>(?:with |gzipped|brotlied).*))?$/
const NOT_FOUND = /^Size Limit can[’']t find files at (?<path>\S.*)$/u
/** What else may stand in the first line of a check, which is its name where there are several. */
const LABEL =
  /^(?:(?:Size|Time) limit|Size|Loading time|Running time|Total time): |^Package size |^Total time limit |^Size Limit can/u
const HEAD = /^ *Size: +\d+(?:\.\d+)? [kMG]?B(?: +(?:with |gzipped|brotlied).*)?\r?$/m

/** What size-limit prints of each check; a check that has no name, since it is alone, is `total`. Its kB are 1,000 bytes. */
export const sizeLimitFormat: RecordFormat = {
  kind: 'records',
  name: 'sizeLimit',
  summary: 'what size-limit prints: Size limit: 10 kB, Size: 8.5 kB brotlied',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('checked', 'gzip', 'brotli'),
  anchors: [{ text: 'Size limit: ', where: 'line-start' }],
  opens: (head) => (/^ *Size limit: /m.test(head) && HEAD.test(head) ? createTable() : undefined),
  parseLine: (line): ParsedLine | undefined =>
    /^Size limit: +\d+(?:\.\d+)? [kMG]?B$/.test(decodeLine(line).trim())
      ? { table: createTable() }
      : undefined,
}

function createTable(): TableReader {
  let isFirst = true
  let name = ''
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line).trim()
      if (text === '') {
        isFirst = true
        return undefined
      }
      const isName = isFirst && !LABEL.test(text)
      if (isFirst) name = isName ? text : ''
      isFirst = false
      if (isName) return undefined
      if (text.startsWith('Size limit: ')) return {}
      const path = NOT_FOUND.exec(text)?.groups?.['path']
      if (path !== undefined) return { problem: describeNoFile(name === '' ? path : name) }
      const { size = '', note = '' } = SIZE.exec(text)?.groups ?? {}
      return readSize(name, size, note)
    },
  }
}

function readSize(name: string, size: string, note: string): ParsedLine | undefined {
  const [compression] = /gzip|brotli/.exec(note) ?? []
  const figures = ['checked', ...(compression === undefined ? [] : [compression])].flatMap(
    (figure) => stateBuildSize(figure, size, { base: 1000, tool: 'size-limit' }),
  )
  const of = { name: name === '' ? 'total' : name }
  return figures.length === 0 ? undefined : { record: { kind: 'figures', figures, of } }
}
