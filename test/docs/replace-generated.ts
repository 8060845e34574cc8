import { formatMarkdownTable, type MarkdownTable } from './markdown-table.ts'

const REGION = /^<!-- generated: (\S+) -->$[\s\S]*?^<!-- \/generated -->$/gm
/** Tables by their names; making one may take work. */
export type GeneratedTables = Readonly<Record<string, () => MarkdownTable | Promise<MarkdownTable>>>

const MARKER = /^<!-- (?:\/generated|generated:.*) -->$/gm

/** Replace the regions of a page that have the names of tables by those tables. */
export async function replaceGenerated(page: string, tables: GeneratedTables): Promise<string> {
  const loose = page.replaceAll(REGION, '').match(MARKER)
  if (loose !== null)
    throw new Error(`Expected each marker to have its pair, got ${loose[0]} alone`)
  const made = new Map<string, string>()
  for (const name of listGenerated(page)) {
    const table = tables[name]
    if (table === undefined)
      throw new Error(`Unknown table: add \`${name}\` to generated-tables.ts`)
    made.set(name, formatMarkdownTable(await table()))
  }
  return page.replaceAll(REGION, (_, name: string) =>
    [`<!-- generated: ${name} -->`, made.get(name), '<!-- /generated -->'].join('\n\n'),
  )
}

/** List the names of the regions of a page. */
export function listGenerated(page: string): readonly string[] {
  return [...page.matchAll(REGION)].flatMap((match) => match[1] ?? [])
}
