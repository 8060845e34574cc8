import type { PageReader } from '../page-reader.ts'
import { createMarkdownReader } from './create-markdown-reader.ts'
import { loadMarkdownProcessor } from './load-markdown-processor.ts'

/** Load a reader for MDX. */
export async function loadMdxReader(): Promise<PageReader> {
  const [processor, { default: remarkMdx }] = await Promise.all([
    loadMarkdownProcessor(),
    import('remark-mdx'),
  ])
  const mdx = processor().use(remarkMdx)
  return createMarkdownReader((source) => mdx.parse(source))
}
