import { readFile } from 'node:fs/promises'

/** Where the documentation of the rules is in the package. */
export const RULES_FILE = 'docs/lint.md'

/** Read what the documentation says of each rule, in Markdown, by its name; empty when it is not installed. */
export async function readRulePages(): Promise<ReadonlyMap<string, string>> {
  const text = await readFromPackage(RULES_FILE)
  const rules = text?.split(/^## /m).find((part) => part.startsWith('Rules\n')) ?? ''
  const sections = rules.split(/^### /m).slice(1)
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n')
      return [section.slice(0, end).trim(), section.slice(end).trim()]
    }),
  )
}

/** The same way up from `src/cli` and from `dist/chunks`: to the nearest folder that has the file. */
async function readFromPackage(name: string): Promise<string | undefined> {
  for (let at = new URL('.', import.meta.url); ; at = new URL('..', at)) {
    const text = await readFile(new URL(name, at), 'utf8').catch(() => undefined)
    if (text !== undefined || at.pathname === new URL('..', at).pathname) return text
  }
}
