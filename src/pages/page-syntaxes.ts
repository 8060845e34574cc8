import { htmlSyntax } from './html/html-syntax.ts'
import { markdownSyntax } from './markdown/markdown-syntax.ts'
import { mdxSyntax } from './markdown/mdx-syntax.ts'
import type { PageSyntax } from './page-syntax.ts'
import { restSyntax } from './rest/rest-syntax.ts'

/** The ways to write pages that tracedocs reads, in the order in which the documentation lists them. */
export const pageSyntaxes: readonly PageSyntax[] = [
  markdownSyntax,
  mdxSyntax,
  restSyntax,
  htmlSyntax,
]
