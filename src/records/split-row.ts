/** Split a row of comma- or tab-separated values; a field in quotes may have separators and doubled quotes (RFC 4180). */
export function splitRow(row: string, separator = ','): readonly string[] {
  if (!row.includes('"')) return row.split(separator)
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
  return [...fields, field]
}
