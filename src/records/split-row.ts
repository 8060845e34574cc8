/** The fields of a row, and whether the last one begins with a quote that the row does not close. */
export interface SplitRow {
  readonly cells: readonly string[]
  readonly isOpen: boolean
}

/** Split a row of comma- or tab-separated values; a field in quotes may have separators and doubled quotes (RFC 4180). */
export function splitRow(row: string, separator = ','): readonly string[] {
  return splitQuotedRow(row, separator).cells
}

/** Split a row, and say whether its last quote is closed. */
export function splitQuotedRow(row: string, separator: string): SplitRow {
  if (!row.includes('"')) return { cells: row.split(separator), isOpen: false }
  const fields: string[] = []
  let field = ''
  let isQuoted = false
  for (let at = 0; at < row.length; at++) {
    const character = row.charAt(at)
    if (isQuoted) {
      if (character !== '"') field += character
      else if (row[at + 1] === '"') field += row[++at] ?? ''
      else isQuoted = false
    } else if (character === '"' && field === '') isQuoted = true
    else if (character === separator) {
      fields.push(field)
      field = ''
    } else field += character
  }
  return { cells: [...fields, field], isOpen: isQuoted }
}
