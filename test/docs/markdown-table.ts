/** A table of the documentation; cells are Markdown. */
export interface MarkdownTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Write a table as Markdown, left-aligned; prettier pads it. */
export function formatMarkdownTable({ header, rows }: MarkdownTable): string {
  const rule = header.map(() => ':--')
  return [header, rule, ...rows]
    .map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`)
    .join('\n')
}

/** Bars end a cell, also within code; what looks like a tag outside of code would be one. */
function escapeCell(cell: string): string {
  return cell
    .replaceAll('\n', ' ')
    .replaceAll(/(?<!\\)\|/g, '\\|')
    .replaceAll(/`[^`]*`|<(?=[a-z/!?])/gi, (part) => (part === '<' ? '\\<' : part))
}
