/**
 * What would begin a heading, list, quote, rule, definition, container or admonition at the start of a block, or in MyST a
 * comment, an option of a directive or a target.
 */
const BLOCK_START = /^(?:[#>+=~%:]|[-!](?=[-\s:!]|$)|\((?=.*\)=\s*$)|\d{1,9}(?=[.)](?:\s|$)))/

/** What would begin code in MDX. */
const MODULE_START = /^(?:import|export)(?=\s)/

/** Escape the start of a line of finished Markdown or MDX so that it begins a paragraph and nothing else. */
export function escapeMarkdownStart(line: string): string {
  const start = (BLOCK_START.exec(line) ?? MODULE_START.exec(line))?.[0]
  if (start === undefined) return line
  const rest = line.slice(start.length)
  if (/^\d/.test(start)) return `${start}\\${rest}`
  return `&#${String(line.codePointAt(0))};${start.slice(1)}${rest}`
}
