import { HTML_MARKER, MDX_MARKER, SPAN_VALUE } from '../marker-shapes.ts'
import type { PageSyntax } from '../page-syntax.ts'
import { formatFence } from './markdown-literal.ts'
import { markdownSyntax } from './markdown-syntax.ts'

/** MDX: Markdown whose comments are expressions, and whose code no template language reads. */
export const mdxSyntax: PageSyntax = {
  ...markdownSyntax,
  name: 'mdx',
  title: 'MDX',
  extensions: ['.mdx'],
  // A comment of HTML is a syntax error, which the parser reports.
  shapes: [MDX_MARKER, SPAN_VALUE, HTML_MARKER],
  load: async () => {
    const { loadMdxReader } = await import('./mdx-reader.ts')
    return loadMdxReader()
  },
  formatMarker: (words) => `{/* ${words} */}`,
  formatLiteral: formatFence,
}
