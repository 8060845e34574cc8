import type { PageSyntax } from '../page-syntax.ts'
import { escapeAlt } from './escape-alt.ts'
import { formatCaptionedImage } from './markdown-image.ts'
import { formatLiquidLiteral } from './markdown-literal.ts'
import { markdownSyntax } from './markdown-syntax.ts'

/** Markdown that Liquid reads first, code in it among the rest, as in Jekyll and Eleventy. */
export const liquidSyntax: PageSyntax = {
  ...markdownSyntax,
  name: 'liquid',
  title: 'Markdown with Liquid',
  formatLiteral: formatLiquidLiteral,
  // kramdown makes a table of a line that has a bar.
  formatImage: (image) =>
    formatCaptionedImage(image, escapeAlt(image.alt).replaceAll('|', '&#124;')),
}
