import type { Run } from '../summaries/run.ts'
import { formatPlainText, parseInline } from './inline.ts'

/** Read the title of a run as a reader sees it, without its markup. */
export function readRunTitle({ title }: Pick<Run, 'title'>): string {
  return formatPlainText(parseInline(title))
}
