import { cleanText } from '../tables/clean-text.ts'
import type { ReadPage } from './read-page.ts'
import type { Edit } from './region-edit.ts'
import type { PlacedValue } from './region.ts'

/**
 * Plan what to put between the tags of a value; `undefined` when a reader sees that text there already, or when
 * the value has no place of its own, but a name.
 */
export function findValueEdit(
  { page, source, scan }: ReadPage,
  { content }: PlacedValue,
  valueText: string,
): Edit | undefined {
  if (content === undefined) return undefined
  const shown = cleanText(valueText)
  const text = page.syntax.values.escape(shown)
  if (source.slice(content.start, content.end) === text) return undefined
  return scan.readText(content) === shown ? undefined : { ...content, text }
}
