import type { PageReader } from '../page-reader.ts'
import { createMarkdownReader } from './create-markdown-reader.ts'
import { loadMarkdownProcessor } from './load-markdown-processor.ts'
import { parseInSections } from './parse-in-sections.ts'
import { parseWithContainers } from './parse-with-containers.ts'

/** Load a reader for Markdown. */
export async function loadMarkdownReader(): Promise<PageReader> {
  const processor = await loadMarkdownProcessor()
  return createMarkdownReader((source) =>
    parseWithContainers((text) => parseInSections((part) => processor.parse(part), text), source),
  )
}
