import type { PageReader } from '../page-reader.ts'
import { createMarkdownReader } from './create-markdown-reader.ts'
import { hideHtmlComments } from './hide-html-comments.ts'
import { loadMarkdownProcessor } from './load-markdown-processor.ts'

/** Load a reader for MDX. */
export async function loadMdxReader(): Promise<PageReader> {
  const [processor, { default: remarkMdx }] = await Promise.all([
    loadMarkdownProcessor(),
    import('remark-mdx'),
  ])
  const mdx = processor().use(remarkMdx)
  return createMarkdownReader((source) => mdx.parse(hideHtmlComments(hideAnchors(source))))
}

/** Docusaurus takes the anchor of a heading, `{#name}`, out before it compiles a page; in MDX itself it is no expression. */
const HEADING_ANCHOR = /^([ \t>]*#{1,6}[ \t].*)\{(#[\w-]+)\}(?=[ \t]*$)/gm

/** Put other brackets around the anchors of headings, so that every offset stays. */
function hideAnchors(source: string): string {
  return source.includes('{#') ? source.replace(HEADING_ANCHOR, '$1($2)') : source
}
