import type { Page } from './page.ts'
import type { PageSyntax } from './page-syntax.ts'
import type { Region } from './region.ts'
import { restReader } from './rest/rest-reader.ts'
import { restSyntax } from './rest/rest-syntax.ts'

/** Get the syntax that a region is written in: that of its page, unless it stands in `{eval-rst}`. */
export function getRegionSyntax({ begin }: Region, { syntax }: Page): PageSyntax {
  return begin.language === 'rest' ? restSyntax : syntax
}

/** Describe what a reader sees in a region's lines, as `describe` of a scan does in a page. */
export function describeEmbedded({ begin }: Region, text: string): string | undefined {
  return begin.language === 'rest' ? restReader.describe(text) : undefined
}
