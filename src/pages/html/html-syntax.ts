import { HTML_MARKER, SPAN_VALUE } from '../marker-shapes.ts'
import type { PageSyntax } from '../page-syntax.ts'
import { formatValueSpan } from '../value-span.ts'
import { continueHtml } from './continue-html.ts'
import { escapeHtml } from './escape-html.ts'
import { formatHtmlImage } from './html-image.ts'
import { formatHtmlInline } from './html-inline.ts'
import { formatHtmlTable } from './html-table.ts'

/** HTML: whole documents, fragments, and layouts in which a template language fills in the rest. */
export const htmlSyntax: PageSyntax = {
  name: 'html',
  title: 'HTML',
  extensions: ['.html', '.htm'],
  // Most HTML below a project is what a host built from other pages.
  isFoundByDefault: false,
  mention: /tracedocs/i,
  shapes: [HTML_MARKER, SPAN_VALUE],
  values: { kind: 'inline', format: formatValueSpan, escape: escapeHtml },
  load: async () => {
    const { htmlReader } = await import('./html-reader.ts')
    return htmlReader
  },
  formatMarker: (words) => `<!-- ${words} -->`,
  formatTable: formatHtmlTable,
  formatImage: formatHtmlImage,
  formatParagraphs: (paragraphs) =>
    paragraphs
      .map(formatHtmlInline)
      .filter((text) => text !== '')
      .map((text) => `<p>${text}</p>`),
  formatLiteral: (lines) => `<pre>${lines.map(escapeHtml).join('\n')}</pre>`.split('\n'),
  continueLines: continueHtml,
}
