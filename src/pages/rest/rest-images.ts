import type { PlacedImage } from '../chart-image.ts'
import { formsOwnBlock } from '../forms-own-block.ts'

const IMAGE =
  /^(?<indent>[ \t]*)(?<image>\.\. (?:image|figure):: (?<target>\S+)[ \t]*(?:\n\k<indent>[ \t]+\S[^\n]*)*)/gm

/** List the images and figures of a reST page that stand on lines of their own. */
export function listRestImages(source: string): readonly PlacedImage[] {
  return [...source.matchAll(IMAGE)].flatMap((match) => {
    const { image = '', target = '' } = match.groups ?? {}
    const start = match.index + match[0].indexOf(image)
    const end = start + image.trimEnd().length
    const alt = /:alt:[ \t]*([^\n]*)/.exec(image)?.[1] ?? ''
    return formsOwnBlock(source, { start, end }) ? [{ start, end, target, alt }] : []
  })
}
