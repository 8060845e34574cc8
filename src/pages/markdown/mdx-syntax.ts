import { HTML_MARKER, MDX_MARKER, SPAN_VALUE } from '../marker-shapes.ts'
import type { PageSyntax } from '../page-syntax.ts'
import { formatMdxImage, formatMdxTable } from './mdx-anchor.ts'
import { markdownSyntax } from './markdown-syntax.ts'

/** MDX: Markdown whose comments are expressions. */
export const mdxSyntax: PageSyntax = {
  ...markdownSyntax,
  name: 'mdx',
  title: 'MDX',
  extensions: ['.mdx'],
  // A marker in a comment of HTML is a syntax error, which the parser reports.
  shapes: [MDX_MARKER, SPAN_VALUE, HTML_MARKER],
  formatTable: formatMdxTable,
  formatImage: formatMdxImage,
  headingAnchor:
    'such as `{#name}` at its end, where the host reads it, or `<a id="name"></a>` in it',
  load: async () => {
    const { loadMdxReader } = await import('./mdx-reader.ts')
    return loadMdxReader()
  },
  formatMarker: (words) => `{/* ${words} */}`,
}
