import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { escapeAlt } from '../../../src/pages/markdown/escape-alt.ts'
import { cleanText } from '../../../src/tables/clean-text.ts'

const markdownIt = new MarkdownIt({ html: true, linkify: true, typographer: true })
const remark = unified().use(remarkParse).use(remarkGfm)

/** The alternative text that markdown-it reads; nothing where it reads no image. */
function readByMarkdownIt(alt: string): string | undefined {
  const [, inline] = markdownIt.parse(`![${alt}](a.svg)`, {})
  const [image, ...others] = inline?.children ?? []
  if (image?.type !== 'image' || others.length > 0) return undefined
  return markdownIt.renderer.renderInlineAsText(image.children ?? [], markdownIt.options, {})
}

/** The alternative text that remark reads; nothing where it reads no image. */
function readByRemark(alt: string): string | undefined {
  const [paragraph, ...blocks] = remark.parse(`![${alt}](a.svg)`).children
  if (paragraph?.type !== 'paragraph' || blocks.length > 0) return undefined
  const [image, ...others] = paragraph.children
  return image?.type === 'image' && others.length === 0 ? (image.alt ?? '') : undefined
}

/** What docs/pages.md says: a blank keeps the braces of templates apart, and braces from the end. */
const show = (text: string): string =>
  cleanText(text)
    .replace(/\{(?=[{%#:])/g, '{ ')
    .replace(/(?<=\{.*\})$/s, ' ')

const KEPT: readonly string[] = [
  'peaks <5 ms',
  'n<m',
  'about ~3 s and ~4 s',
  'a | b',
  '{x} and { y },',
  'a_b and _c',
  '2 * 3 * 4',
  'times *',
  'R&D, &c. and &unknown;',
  'Memory [MiB], [a [b] c]',
  'http://example.org and www.example.org, a@example.org',
  "a ` and a `` of 'b'",
  'closes }} and %}',
]

it.each(KEPT)('%j is written as it is', (text) => {
  expect(escapeAlt(text)).toBe(text)
  expect(readByMarkdownIt(text)).toBe(text)
  expect(readByRemark(text)).toBe(text)
})

it.each([
  ['Memory {onclick=alert(1)}', 'Memory {onclick=alert(1)} '],
  ['{.a}', '{.a} '],
  ['a {x} b', 'a {x} b'],
])('no braces end it: %j', (text, written) => {
  expect(escapeAlt(text)).toBe(written)
  expect(readByMarkdownIt(written)).toBe(written)
})

it.each([
  ['A {{ x }}', 'A { { x }} '],
  ['{% x %} {# y #} {: z}', '{ % x %} { # y #} { : z} '],
])('the braces of templates are kept apart by a blank: %j', (text, written) => {
  expect(escapeAlt(text)).toBe(written)
  expect(readByMarkdownIt(written)).toBe(written)
})

it.each([
  ['*a*', String.raw`\*a*`],
  ['a <b> c', 'a &lt;b> c'],
  ['&lt;', '&amp;lt;'],
  ['a]', String.raw`a\]`],
  ['[a](b)', String.raw`\[a\](b)`],
  ['a*~*', String.raw`a\*~*`],
  ['*~*a', String.raw`\*~*a`],
  ['**a*€', String.raw`\*\*a*€`],
  ['`a`', String.raw`\`a\``],
  ['a\\b', String.raw`a\\b`],
])('%j, which would be markup, is escaped', (text, written) => {
  expect(escapeAlt(text)).toBe(written)
  expect(readByRemark(written)).toBe(text)
})

const altText = fc
  .array(
    fc.oneof(
      fc.constantFrom('*', '_', '<', '>', '&', '{', '}', '[', ']', '"', '\\', '`', '|'),
      fc.constantFrom('a', 'b5', ' ', '.', '€', '~', '$', '(', ')', '!', '^', '&lt;', '{{ x }}'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

/** What is escaped though one of the two would need none: what may be a tag, a formula or a link elsewhere. */
const WARY = /<[a-z/!?].*>|\$.*\$|[![^\\]\[|\[[[^]|\][[({:]|\\|[€~]|&#/

it('every alternative text is read as it is, and by markdown-it but for marks that no one could keep', () => {
  fc.assert(
    fc.property(altText, (text) => {
      const shown = show(text)
      const written = escapeAlt(text)
      expect(readByRemark(written)).toBe(shown)
      const read = readByMarkdownIt(written)
      expect(read).toBeDefined()
      if (WARY.test(shown)) return
      const isPlain = readByMarkdownIt(shown) === shown && readByRemark(shown) === shown
      if (isPlain) expect(read).toBe(shown)
    }),
    { numRuns: 500 },
  )
})
