import type { PageReader } from '../page-reader.ts'
import { createMarkdownReader } from './create-markdown-reader.ts'
import { loadMarkdownProcessor } from './load-markdown-processor.ts'
import { parseWithContainers } from './parse-with-containers.ts'

/** Load a reader for Markdown. */
export async function loadMarkdownReader(): Promise<PageReader> {
  const processor = await loadMarkdownProcessor()
  return createMarkdownReader((source) =>
    parseWithContainers((text) => processor.parse(text), source),
  )
}
