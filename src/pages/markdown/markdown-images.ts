import type { PlacedImage } from '../chart-image.ts'
import { formsOwnBlock } from '../forms-own-block.ts'

const IMAGE =
  /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*(?<image>!\[(?<alt>[^\]\n]*)\]\(<?(?<target>[^)\s>]+)>?(?:\s+"[^"\n]*")?\))[ \t]*$/gm

/** List the images of a Markdown or MDX page that stand on lines of their own. */
export function listMarkdownImages(source: string): readonly PlacedImage[] {
  return [...source.matchAll(IMAGE)].flatMap((match) => {
    const { image = '', target = '', alt = '' } = match.groups ?? {}
    const start = match.index + match[0].indexOf(image)
    const end = start + image.length
    return formsOwnBlock(source, { start, end }) ? [{ start, end, target, alt }] : []
  })
}
