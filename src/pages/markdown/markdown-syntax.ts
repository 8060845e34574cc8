import { continueBlock } from '../continue-block.ts'
import { HTML_MARKER, SPAN_VALUE } from '../marker-shapes.ts'
import type { PageSyntax } from '../page-syntax.ts'
import { spaceParagraphs } from '../space-paragraphs.ts'
import { formatValueSpan } from '../value-span.ts'
import { escapeAsEntities } from './escape-markdown.ts'
import { escapeMarkdownStart } from './escape-markdown-start.ts'
import { formatMarkdownImage } from './markdown-image.ts'
import { formatMarkdownInline } from './markdown-inline.ts'
import { formatFence } from './markdown-literal.ts'
import { formatMarkdownTable } from './markdown-table.ts'
import { MENTION } from './mention.ts'

/** Markdown as CommonMark and GFM have it, MyST among it. */
export const markdownSyntax: PageSyntax = {
  name: 'markdown',
  title: 'Markdown',
  extensions: ['.md', '.markdown'],
  isFoundByDefault: true,
  // MyST has reST within Markdown.
  mention: new RegExp(`${MENTION.source}|\\{eval-rst\\}[^]*\\|td-`, 'i'),
  shapes: [HTML_MARKER, SPAN_VALUE],
  values: { kind: 'inline', format: formatValueSpan, escape: escapeAsEntities },
  headingAnchor:
    'such as `{#name}` at its end, where the host reads it, or `<a id="name"></a>` in it',
  load: async () => {
    const { loadMarkdownReader } = await import('./markdown-reader.ts')
    return loadMarkdownReader()
  },
  formatMarker: (words) => `<!-- ${words} -->`,
  formatTable: formatMarkdownTable,
  formatImage: formatMarkdownImage,
  formatParagraphs: (paragraphs) =>
    spaceParagraphs(
      paragraphs.map((paragraph) => escapeMarkdownStart(formatMarkdownInline(paragraph))),
    ),
  formatLiteral: formatFence,
  continueLines: continueBlock,
}
