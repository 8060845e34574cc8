import { htmlSyntax } from './html/html-syntax.ts'
import { liquidSyntax } from './markdown/liquid-syntax.ts'
import { markdownSyntax } from './markdown/markdown-syntax.ts'
import { mdxSyntax } from './markdown/mdx-syntax.ts'
import { mystSyntax } from './markdown/myst-syntax.ts'
import type { PageSyntax } from './page-syntax.ts'
import { restSyntax } from './rest/rest-syntax.ts'

/** The ways to write pages that tracedocs reads, in the order in which the documentation lists them. */
export const pageSyntaxes: readonly PageSyntax[] = [
  markdownSyntax,
  mdxSyntax,
  restSyntax,
  htmlSyntax,
]

/** Those in which a configuration may say that pages are written: dialects of Markdown, which no file name tells, among them. */
export const namedSyntaxes: readonly PageSyntax[] = [...pageSyntaxes, mystSyntax, liquidSyntax]
