import type { PageReader } from './page-reader.ts'
import type { Page } from './page.ts'
import type { PageSyntax } from './page-syntax.ts'
import type { Region } from './region.ts'
import { restReader } from './rest/rest-reader.ts'
import { restSyntax } from './rest/rest-syntax.ts'

/** Whether a region is written in another syntax than its page, as in `{eval-rst}`. */
export function isEmbedded({ begin }: Region): boolean {
  return begin.language === 'rest'
}

/** Get the syntax that a region is written in: that of its page, unless it is embedded. */
export function getRegionSyntax(region: Region, { syntax }: Page): PageSyntax {
  return isEmbedded(region) ? restSyntax : syntax
}

/** Get what reads the lines of a region: the reader of its page, unless it is embedded. */
export function getRegionReader(region: Region, reader: PageReader): PageReader {
  return isEmbedded(region) ? restReader : reader
}
