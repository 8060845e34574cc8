import type { Root } from 'mdast'
import type { PageReader } from '../page-reader.ts'
import { createMarkdownReader } from './create-markdown-reader.ts'
import { loadMarkdownParser } from './load-markdown-processor.ts'
import { parseInSections, type SectionOptions } from './parse-in-sections.ts'
import { parseWithContainers } from './parse-with-containers.ts'
import { createUnparsedFinder } from './unparsed.ts'

/** Load a reader for Markdown. */
export async function loadMarkdownReader(): Promise<PageReader> {
  const parseSection = await loadMarkdownParser()
  const parse = (text: string, options?: SectionOptions): Root =>
    parseInSections(parseSection, text, options)
  return createMarkdownReader(
    (source) => parseWithContainers((text) => parse(text), source),
    (source) =>
      parseWithContainers(
        (text) => parse(text, { findUnparsedEnd: createUnparsedFinder(text) }),
        source,
      ),
  )
}
