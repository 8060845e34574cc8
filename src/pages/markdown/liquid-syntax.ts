import type { PageSyntax } from '../page-syntax.ts'
import { formatLiquidLiteral } from './markdown-literal.ts'
import { markdownSyntax } from './markdown-syntax.ts'

/** Markdown that Liquid reads first, code in it among the rest, as in Jekyll and Eleventy. */
export const liquidSyntax: PageSyntax = {
  ...markdownSyntax,
  name: 'liquid',
  title: 'Markdown with Liquid',
  formatLiteral: formatLiquidLiteral,
}
