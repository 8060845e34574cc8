import type { PlacedFinding } from '../lint-page.ts'

/** What a finding is told by when lines move: what is written, and the line it stands in. */
export interface FindingKey {
  /** Relative to the root of the project, with `/`. */
  readonly page: string
  readonly rule: string
  readonly written: string
  /** The line, blanks made single; empty where the finding stands in no page. */
  readonly line: string
}

/**
 * Make the key of a finding.
 *
 * @param source the page's text; `undefined` when the finding is about the configuration
 */
export function createFindingKey(
  { rule, start, end, message, reason }: PlacedFinding,
  source: string | undefined,
): FindingKey {
  const page = message.file ?? ''
  if (source === undefined) return { page, rule, written: reason, line: '' }
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', start)
  const line = text.slice(from, to === -1 ? undefined : to)
  return { page, rule, written: squeeze(text.slice(start, end)), line: squeeze(line) }
}

/** Formatters pad the cells of tables. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Write a key as a text that is equal for equal keys. */
export function formatFindingKey({ page, rule, written, line }: FindingKey): string {
  return JSON.stringify([page, rule, written, line])
}
