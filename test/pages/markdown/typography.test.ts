import MarkdownIt from 'markdown-it'
import { expect, it } from 'vitest'
import { escapeAsEntities, escapeMarkdown } from '../../../src/pages/markdown/escape-markdown.ts'
import { escapeMarkdownStart } from '../../../src/pages/markdown/escape-markdown-start.ts'
import { formatMarkdownImage } from '../../../src/pages/markdown/markdown-image.ts'
import { normaliseText } from '../../tables/arbitrary-inline.ts'
import { NASTY_TEXTS } from '../../tables/nasty-texts.ts'

const typographer = new MarkdownIt({ html: true, typographer: true })

/** What typographers change, and what the change would make wrong: `5 +- 1`, `1...5`, `5'`. */
const CHANGED = [
  'cc --jobs --- x',
  '1...5 and 1..5',
  '"quoted" and \'quoted\'',
  '5\' and 6"',
  "the runs' times",
  '5 +- 1 ms',
  '(c) (C) (r) (tm) (p)',
  'a,, b, c',
  'so???? what!!!! ever?!?!',
]

const read = (markdown: string): string => {
  const [, inline] = typographer.parse(markdown, {})
  return (inline?.children ?? []).map(({ content }) => content).join('')
}

/** What kramdown changes besides. */
const ELSEWHERE = ['<<a>> >>b<<']

const TEXTS = [
  ...ELSEWHERE,
  ...CHANGED,
  ...NASTY_TEXTS.filter((text) => normaliseText(text) !== ''),
].map(normaliseText)

it('the typographer of markdown-it changes all of these, unless they are escaped', () => {
  expect(CHANGED.filter((text) => read(text) === text)).toEqual([])
})

it.each(TEXTS)('%j is shown as it is by a host with smart typography', (text) => {
  expect(read(escapeMarkdownStart(escapeMarkdown(text)))).toBe(text)
  expect(read(`x${escapeAsEntities(text)}`)).toBe(`x${text}`)
})

it.each([...CHANGED, 'peaks <5 ms', 'about ~3 s', 'costs $5', 'a | b', '{x} and { y },', 'x_y'])(
  '%j is the alternative text that markdown-it reads, too, which leaves out what is escaped',
  (alt) => {
    const [image] = formatMarkdownImage({ target: 'a.svg', alt, caption: undefined })
    expect(typographer.render(image ?? '')).toContain(`alt="${typographer.utils.escapeHtml(alt)}"`)
  },
)

it('an apostrophe stays one, and a single mark is not escaped', () => {
  const text = "It's a, b. (d) 5 - 1 > 0?!"
  expect(escapeMarkdown(text)).toBe(text)
})

it.each([
  ['took :100: and :+1:', 'took &#58;100: and &#58;+1:'],
  [':a_b:c:', '&#58;a_b&#58;c:'],
  ['lib:name [x]', String.raw`lib&#58;name \[x\]`],
  ['std::vector at 12:30, a: b', 'std::vector at 12:30, a: b'],
])('%j is no emoji and no directive', (text, written) => {
  expect(escapeMarkdown(text)).toBe(written)
  expect(read(written)).toBe(text)
})
