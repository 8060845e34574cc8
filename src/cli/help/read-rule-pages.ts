import { readPackageFile } from '../read-package-file.ts'
import { splitSections } from './split-sections.ts'

/** Where the documentation of the rules of lint is in the package. */
export const RULES_FILE = 'docs/lint.md'

/** Read what the documentation says of each rule of lint, in Markdown, by its name; empty when it is not installed. */
export async function readRulePages(): Promise<ReadonlyMap<string, string>> {
  const text = await readPackageFile(RULES_FILE)
  const rules = text?.split(/^## /m).find((part) => part.startsWith('Rules\n')) ?? ''
  return splitSections(rules)
}

/** Write the page of a rule with its heading. */
export function formatRulePage(rule: string, page: string): string {
  return `# ${rule}\n\n${page}\n`
}
