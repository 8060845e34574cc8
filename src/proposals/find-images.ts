import type { ReadPage } from '../pages/read-page.ts'
import type { Range } from '../pages/region.ts'

/** An image that stands on lines of its own. */
export interface PlacedImage extends Range {
  /** As the page has it. */
  readonly target: string
  readonly alt: string
}

const MARKDOWN =
  /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*(?<image>!\[(?<alt>[^\]\n]*)\]\(<?(?<target>[^)\s>]+)>?(?:\s+"[^"\n]*")?\))[ \t]*$/gm
const REST =
  /^(?<indent>[ \t]*)(?<image>\.\. (?:image|figure):: (?<target>\S+)[ \t]*(?:\n\k<indent>[ \t]+\S[^\n]*)*)/gm

/** Find the images of a page that stand on lines of their own, those in code left out. */
export function findImages(
  { source, page }: ReadPage,
  code: readonly Range[],
): readonly PlacedImage[] {
  const pattern = page.syntax === 'rest' ? REST : MARKDOWN
  return [...source.matchAll(pattern)].flatMap((match) => {
    const { image = '', target = '', alt } = match.groups ?? {}
    const start = match.index + match[0].indexOf(image)
    const isCode = code.some((range) => range.start <= start && start < range.end)
    const end = start + image.trimEnd().length
    if (isCode || /^\w+:\/\//.test(target) || !standsAlone(source, { start, end })) return []
    const told = alt ?? /:alt:[ \t]*([^\n]*)/.exec(image)?.[1] ?? ''
    return [{ start, end, target, alt: told }]
  })
}

/** Whether no line of text stands directly above or below, which would make one paragraph of both. */
function standsAlone(source: string, { start, end }: Range): boolean {
  const above = source.slice(0, start).split(/\r\n|\n|\r/)
  const below = source.slice(end).split(/\r\n|\n|\r/)
  const isItem = /[^\s>]/.test(above.at(-1) ?? '')
  const isBlank = (line = ''): boolean => /^[\s>]*$/.test(line)
  return (isItem || isBlank(above.at(-2))) && isBlank(below[1])
}
