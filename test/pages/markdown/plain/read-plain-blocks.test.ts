import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadMarkdownProcessor } from '../../../../src/pages/markdown/load-markdown-processor.ts'
import { parseInSections } from '../../../../src/pages/markdown/parse-in-sections.ts'
import { tidyStart } from '../arbitrary-lines.ts'

const processor = await loadMarkdownProcessor()
const parse = (text: string) => processor.parse(text)

/** What begins, ends and interrupts blocks. */
const LINE_STARTS = [
  ...[
    '',
    '',
    '',
    '\n',
    '  ',
    '    ',
    '- ',
    '-   ',
    '* ',
    '+ ',
    '  - ',
    '    * ',
    '1. ',
    '2. ',
    '1) ',
  ],
  ...[
    '# ',
    '#',
    '> ',
    '| ',
    '|-|-|',
    '| - | :-: |',
    '```',
    '```js a',
    '---',
    '<!-- a -->',
    '<b>',
    '- [ ] ',
    '- [x] ',
  ],
  ...['[a]: /x', '[^1]: n', ':', '=', '\t'],
]

/** What begins, ends and interrupts text. */
const PIECES = [
  ...[
    'a',
    'b1',
    '2',
    'é',
    '—',
    '👍',
    ' ',
    ' ',
    ' ',
    '  ',
    '.',
    ',',
    ':',
    '"t"',
    '(',
    ')',
    '#',
    '|',
    ' | ',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '`',
    '``',
    '[',
    ']',
    '](x)',
    '](x "t")',
    '[a]',
    '[a](b)',
    '[^1]',
    '!',
    '![a](b)',
  ],
  ...[
    '<b>',
    '</b>',
    '<a b="c">',
    '<',
    '>',
    '&',
    '&amp;',
    '&#64;',
    '\\',
    '\\*',
    '~',
    '~~',
    '@',
    'a@b.c',
  ],
  ...['http://a.b', 'https://a.b/c_d?e=f.', 'www.a.b', '$', '{', '}', '\u00a0', '\t'],
]

const line = fc
  .tuple(fc.constantFrom(...LINE_STARTS), fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }))
  .map(([start, pieces]) => start + pieces.join(''))

const pages = fc
  .tuple(fc.array(line, { maxLength: 10 }), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([lines, end]) => lines.join(end))

test('blocks that are read without the parser are those that it makes', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const source = tidyStart(page)
      expect(parseInSections(parse, source)).toEqual(parse(source))
    }),
    { numRuns: Number(process.env['SECTION_RUNS'] ?? 500) },
  )
})

const PLAIN = [
  '# A heading with `code`',
  '',
  'A paragraph of *words* in two lines, with a [link](other.md "title") and [brackets];',
  '  it took <span data-tracedocs="on.time.real">12 s</span>  ',
  'and **5 % of _it_** is in snake_case, see https://example.org/a_b?c=1 or ![a picture](a.svg).',
  '',
  '<!-- tracedocs: begin table timings -->',
  '',
  '| Task |  real |',
  '| :--- | ----: |',
  '| `a`  | 1.5 s |',
  '| b    |       |',
  '',
  '<!-- tracedocs: end -->',
  '',
  '- [x] An item',
  '  in two lines',
  '    - and one in it',
  '- another',
  '',
  '1) one',
  '',
  '2) two',
  '',
  '---',
  '',
  '```sh title',
  'time make  ',
  '',
  '```',
]

test.each(['\n', '\r\n'])('blocks that are written as most are need no parser (%j)', (end) => {
  const source = PLAIN.join(end)
  const read = parseInSections(() => {
    throw new Error('the parser was asked')
  }, source)
  expect(read).toEqual(parse(source))
})

test.each([
  ['a reference', 'See [the text] here.\n\n[the text]: /x\n'],
  ['a note', 'See here.[^1]\n\n[^1]: The note.\n\nMore.\n'],
  [
    'code behind a paragraph that has a note',
    'See here.[^1]\n\n    code [^1]\n\n[^1]: The note.\n',
  ],
])('definitions of other sections make links: %s', (_, source) => {
  expect(parseInSections(parse, source)).toEqual(parse(source))
})
