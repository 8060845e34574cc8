import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { liquidSyntax } from '../../src/pages/markdown/liquid-syntax.ts'
import type { ChartImage } from '../../src/pages/chart-image.ts'
import { formatMdxImage } from '../../src/pages/markdown/mdx-anchor.ts'
import { formatMarkdownImage } from '../../src/pages/markdown/markdown-image.ts'
import { formatRestImage } from '../../src/pages/rest/rest-image.ts'
import {
  findNodes,
  HAS_DOCUTILS,
  readWithDocutils,
  textOf,
} from '../docutils/read-with-docutils.ts'
import { normaliseText } from '../tables/arbitrary-inline.ts'
import { NASTY_TEXTS } from '../tables/nasty-texts.ts'

const TARGETS = [
  'a.svg',
  '../a b.svg',
  'a(b).svg',
  'a)b.svg',
  'é/日.svg',
  'a%20b.svg',
  'a#b?c.svg',
  'a"b.svg',
  'a\\b.svg',
  '<a>.svg',
  'a:b.svg',
  '/abs/a.svg',
]

const TEXTS = NASTY_TEXTS.filter((text) => normaliseText(text) !== '')

const PLAIN: ChartImage = { target: 'images/a.svg', alt: 'Peak of 200 MiB', caption: 'Memory' }

describe('a chart', () => {
  it('keeps colons in MDX, where Docusaurus takes `:name` and `:30` for directives', () => {
    const image = { target: 'a.svg', alt: 'p95: 9 at 10:30, a::b', caption: undefined }
    expect(formatMdxImage(image)).toEqual(['![p95: 9 at 10&#58;30, a:&#58;b](a.svg)'])
  })

  it('is an image in Markdown, with its caption below', () => {
    expect(formatMarkdownImage(PLAIN)).toEqual(['![Peak of 200 MiB](images/a.svg)', '', '_Memory_'])
  })

  it('is a figure in reST, and an image without a caption', () => {
    expect([formatRestImage(PLAIN), formatRestImage({ ...PLAIN, caption: undefined })]).toEqual([
      ['.. figure:: images/a.svg', '   :alt: Peak of 200 MiB', '', '   Memory'],
      ['.. image:: images/a.svg', '   :alt: Peak of 200 MiB'],
    ])
  })

  it.each(TARGETS)('in the file %s is linked in Markdown by a URL that names it', (target) => {
    const image = readImage({ ...PLAIN, target })
    expect(decodeURIComponent(image.url)).toBe(target)
  })

  it.each(TEXTS)('may have %j as its texts in Markdown', (text) => {
    const { alt, caption } = readImage({ ...PLAIN, alt: text, caption: text })
    const shown = normaliseText(text)
    // Hosts expand templates even in alternative texts, and some drop escapes there: a blank parts the braces. One at the
    // end keeps them from being attributes.
    const parted = shown.replace(/\{(?=[{%#:])/g, '{ ').replace(/(?<=\{.*\})$/s, ' ')
    expect({ alt, caption }).toEqual({ alt: parted, caption: shown })
  })

  it('on another host keeps its address', () => {
    const target = 'https://example.org/a%20b.svg?c=d#e'
    expect(readImage({ ...PLAIN, target }).url).toBe(target)
  })

  it.skipIf(!HAS_DOCUTILS)(
    'may have any texts and any file in docutils (skipped without it)',
    () => {
      const figures: ChartImage[] = [
        ...TEXTS.map((text) => ({ ...PLAIN, alt: text, caption: text })),
        ...TARGETS.map((target) => ({ ...PLAIN, target })),
      ]
      const source = figures.map((figure) => formatRestImage(figure).join('\n')).join('\n\n')
      const [reading] = readWithDocutils([source])
      const nodes = reading === undefined ? [] : findNodes(reading.tree, 'figure')
      const read = nodes.map((node) => {
        const attributes = findNodes(node, 'image')[0]?.[1]
        const caption = findNodes(node, 'caption').map(textOf).join('')
        return { target: attributes?.['uri'], alt: attributes?.['alt'], caption }
      })
      expect({ read, messages: reading?.messages }).toEqual({
        read: figures.map(({ target, alt, caption }) => ({
          target,
          alt: normaliseText(alt),
          caption: normaliseText(caption ?? ''),
        })),
        messages: [],
      })
    },
  )
})

function readImage(figure: ChartImage): { url: string; alt: unknown; caption: string } {
  const tree = unified().use(remarkParse).parse(formatMarkdownImage(figure).join('\n'))
  const paragraph = tree.children[0]
  const image = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (image?.type !== 'image') throw new Error('Expected an image')
  const below = tree.children[1]
  const emphasis = below?.type === 'paragraph' ? below.children[0] : undefined
  if (emphasis?.type !== 'emphasis') throw new Error('Expected an emphasised caption')
  const caption = emphasis.children.map((child) => ('value' in child ? child.value : '')).join('')
  return { url: image.url, alt: image.alt, caption }
}

it('has no bar in Markdown with Liquid, which kramdown would make a table of', () => {
  const [image] = liquidSyntax.formatImage({ ...PLAIN, alt: 'a | b', caption: undefined })
  expect(image).toContain('![a &#124; b](')
})
