import { getLineStart, getTextBefore } from './line-text.ts'
import type { ReadPage } from './read-page.ts'
import type { Range, Region } from './region.ts'
import { getRegionReader, getRegionSyntax, isEmbedded } from './region-syntax.ts'

/** A replacement in a page. */
export interface Edit extends Range {
  readonly text: string
}

/**
 * Plan what to put between the markers of a region: the lines, as they go on in the list items and quotes that the
 * begin marker stands in, with a blank line before and after. The lines of both markers stay as they are.
 * `undefined` when the region shows the same already, however it is padded.
 */
export function findRegionEdit(
  { page, source, scan, reader }: ReadPage,
  region: Region,
  lines: readonly string[],
): Edit | undefined {
  const { start, end, eol } = getInterior(source, region)
  const padded = lines.length === 0 ? [''] : ['', ...lines, '']
  const before = getTextBefore(source, region.begin.start)
  const continued = getRegionSyntax(region, page).continueLines(padded, before)
  const text = continued.map((line) => line + eol).join('')
  const current = source.slice(start, end)
  if (current === text) return undefined
  const wanted = getRegionReader(region, reader).describe(lines.join('\n'))
  const showsSame = describeRegion({ scan, source, reader }, region) === wanted
  return showsSame && isSetOff(current) ? undefined : { start, end, text }
}

/** Get what stands between the lines of a region's markers, and the line end that its begin marker has. */
export function getInterior(
  source: string,
  { begin, end }: Region,
): Range & { readonly eol: string } {
  const eol = /\r\n|\n|\r/.exec(source.slice(begin.end))?.[0] ?? '\n'
  const start = source.indexOf(eol, begin.end) + eol.length
  return { start, end: getLineStart(source, end.start), eol }
}

/** Describe what a reader sees between the markers of a region. */
export function describeRegion(
  { scan, source, reader }: Pick<ReadPage, 'scan' | 'source' | 'reader'>,
  region: Region,
): string {
  const { start, end } = getInterior(source, region)
  if (!isEmbedded(region)) return scan.describe({ start, end })
  const before = getTextBefore(source, region.begin.start)
  const lines = source.slice(start, end).split(/(?<=\n|\r(?!\n))/)
  // Quotes and list items of the page are nothing to reStructuredText.
  const text = lines
    .map((line) =>
      line.startsWith(before) ? line.slice(before.length) : line.replace(/^[\s>]*$/, '\n'),
    )
    .join('')
  return getRegionReader(region, reader).describe(text)
}

/** Apply edits that do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = ''
  let position = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += source.slice(position, start) + text
    position = end
  }
  return result + source.slice(position)
}

/** Whether there is a blank line at the start and at the end, without which kramdown shows no table. */
function isSetOff(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).slice(0, -1)
  return [lines.at(0), lines.at(-1)].every((line) => line !== undefined && /^[\s>]*$/.test(line))
}
