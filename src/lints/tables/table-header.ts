import type { PlacedCell, TableBlock } from '../../pages/page-block.ts'

/** The headers of a table's columns, and how many rows they take. */
export interface TableHeader {
  readonly headers: readonly string[]
  /** Of a header of two rows, the upper one, which groups columns; empty texts otherwise. */
  readonly groups: readonly string[]
  readonly headerRows: number
}

/** Read the header of a table. A second row of words below it belongs to it, too; a cell above several stands for each. */
export function readTableHeader(block: TableBlock, width: number): TableHeader {
  const { rows } = block
  const more = rows[block.headerRows]
  const isMore =
    block.headerRows > 0 &&
    more !== undefined &&
    rows.length > block.headerRows + 1 &&
    isWords(more)
  const headerRows = block.headerRows + (isMore ? 1 : 0)
  const lines = rows.slice(0, headerRows).map((row) => row.map(({ text }) => text))
  const spread = lines.map((line, index) =>
    index + 1 < lines.length ? fillRight(line, lines[index + 1] ?? []) : line,
  )
  const headers = Array.from({ length: width }, (_, column) =>
    spread
      .map((line) => line[column] ?? '')
      .filter((text) => text !== '')
      .join(' '),
  )
  const groups = headers.map((_, column) => (lines.length > 1 ? (spread[0]?.[column] ?? '') : ''))
  return { headers, groups, headerRows }
}

/** Whether a row has words and no digits in most of its cells. */
function isWords(row: readonly PlacedCell[]): boolean {
  if (row.some(({ text }) => /\d/.test(text))) return false
  const words = row.slice(1).filter(({ text }) => /[\p{L}%]/u.test(text))
  return (
    words.length >= 2 &&
    words.length * 2 >= row.length - 1 &&
    (row[0]?.text === '' ||
      words.every(({ text }) =>
        /^[([]|^(?:old|new|before|after|mean|min|max|avg|std|time|size|ms|us|ns|s|%)\b/i.test(text),
      ))
  )
}

/** Take the text at the left for cells that are empty above filled ones. */
function fillRight(line: readonly string[], below: readonly string[]): readonly string[] {
  let last = ''
  return below.map((under, column) => {
    const own = line[column] ?? ''
    if (own !== '') last = own
    return own === '' && under !== '' && column > 0 ? last : own
  })
}
