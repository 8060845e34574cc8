import type { PlacedImage } from '../chart-image.ts'
import { getTextAfter, getTextBefore } from '../line-text.ts'
import type { HtmlElement, HtmlNode } from './html-node.ts'

/** Elements that may hold a single image, and then stand for it. */
const FRAMES: ReadonlySet<string> = new Set(['a', 'center', 'figure', 'p', 'picture'])

const BESIDE: ReadonlySet<string> = new Set(['br', 'figcaption', 'source'])

/** List the images of an HTML page that stand on lines of their own, with the figure or paragraph around them. */
export function listHtmlImages(nodes: readonly HtmlNode[], source: string): readonly PlacedImage[] {
  return nodes.flatMap((node): readonly PlacedImage[] => {
    if (node.kind !== 'element') return []
    const image = findImage(node)
    const target = image?.attributes.get('src')
    if (image === undefined || target === undefined) return listHtmlImages(node.children, source)
    const { start, end } = node
    const standsAlone = !/\S/.test(getTextBefore(source, start) + getTextAfter(source, end))
    return standsAlone ? [{ start, end, target, alt: image.attributes.get('alt') ?? '' }] : []
  })
}

/** The single image that an element is, or frames. */
function findImage(element: HtmlElement): HtmlElement | undefined {
  if (element.name === 'img') return element
  if (!FRAMES.has(element.name)) return undefined
  const [only, ...others] = element.children.filter(
    (node) =>
      (node.kind === 'text' && node.text.trim() !== '') ||
      (node.kind === 'element' && !BESIDE.has(node.name)),
  )
  return only?.kind === 'element' && others.length === 0 ? findImage(only) : undefined
}
