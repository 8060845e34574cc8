/** Split a row of a Markdown table into its cells; a bar that belongs to a cell is escaped by a backslash. */
export function splitMarkdownRow(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'))
}
