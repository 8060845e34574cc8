import { escapeMarkdownStart } from './markdown/escape-markdown-start.ts'
import { formatMarkdownInline } from './markdown/markdown-inline.ts'
import { formatRestInline } from './rest/rest-inline.ts'
import type { Inline } from '../tables/table.ts'
import type { PageSyntax } from './page.ts'

/** Write paragraphs, each on a line of its own. */
export function formatParagraphs(paragraphs: readonly Inline[], syntax: PageSyntax): string[] {
  const lines = paragraphs.map((paragraph) =>
    syntax === 'rest'
      ? formatRestInline(paragraph)
      : escapeMarkdownStart(formatMarkdownInline(paragraph)),
  )
  return lines
    .filter((line) => line !== '')
    .flatMap((line, index) => (index === 0 ? [line] : ['', line]))
}
