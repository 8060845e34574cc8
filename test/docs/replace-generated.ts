import { formatMarkdownTable, type MarkdownTable } from './markdown-table.ts'

const REGION = /^<!-- generated: (\S+) -->$[\s\S]*?^<!-- \/generated -->$/gm
const MARKER = /^<!-- (?:\/generated|generated:.*) -->$/gm

/** Replace the regions of a page that have the names of tables by those tables. */
export function replaceGenerated(
  page: string,
  tables: Readonly<Record<string, () => MarkdownTable>>,
): string {
  const loose = page.replaceAll(REGION, '').match(MARKER)
  if (loose !== null)
    throw new Error(`Expected each marker to have its pair, got ${loose[0]} alone`)
  return page.replaceAll(REGION, (_, name: string) => {
    const table = tables[name]
    if (table === undefined)
      throw new Error(`Unknown table: add \`${name}\` to generated-tables.ts`)
    return [
      `<!-- generated: ${name} -->`,
      formatMarkdownTable(table()),
      '<!-- /generated -->',
    ].join('\n\n')
  })
}

/** List the names of the regions of a page. */
export function listGenerated(page: string): readonly string[] {
  return [...page.matchAll(REGION)].flatMap((match) => match[1] ?? [])
}
