import { expect, test } from 'vitest'
import { readPage } from '../../src/pages/read-page.ts'
import { pageOf } from './sample-contents.ts'

const VALUE = 'Took <span data-tracedocs="v">?</span>.\n\n'

const REST = '.. tracedocs: begin table timings\n.. tracedocs: end\n\n'

const nest = (times: number, line: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => line(i)).join('')

test.each([
  ['block quotes', 'markdown', `${VALUE}${'>'.repeat(3000)} ${VALUE}`, 3],
  ['lists on a line', 'markdown', `${VALUE}${'- '.repeat(1000)}${VALUE}`, 3],
  ['elements of JSX', 'mdx', `${VALUE}${'<a>'.repeat(3000)}${'</a>'.repeat(3000)}\n`, 3],
  ['lists of reST', 'rest', `${REST}${'- '.repeat(20_000)}a\n`, 4],
  [
    'lists of reST, a line each',
    'rest',
    `${REST}${nest(4000, (i) => `${'  '.repeat(i)}- a\n\n`)}`,
    406,
  ],
  ['quotes of reST', 'rest', `${REST}${nest(4000, (i) => `${' '.repeat(i)}a\n\n`)}`, 406],
])(
  'what is nested too deeply is an error at its line: %s',
  async (_, syntax, source, line) => {
    const read = await readPage(pageOf(syntax, source))
    expect(read?.outline.messages.map((one) => [one.ruleId, one.line, one.reason])).toEqual([
      [
        'unreadable-page',
        line,
        'Cannot read the page: it is nested too deeply; take some of the levels away',
      ],
    ])
  },
  60_000,
)

test.each([
  ['markdown', VALUE, 'Took '],
  ['mdx', '{/* tracedocs: begin table t */}\n{/* tracedocs: end */}\n\n', '{/* '],
  ['html', '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n\n', '<!-- '],
  ['rest', REST, '.. '],
])(
  'more regions and values than 25,000 are an error at the first too many: %s',
  async (syntax, part, before) => {
    const read = await readPage(pageOf(syntax, part.repeat(25_010)))
    const lines = part.split('\n').length - 1
    const column = syntax === 'markdown' ? part.indexOf('data-') + 1 : before.length + 1
    expect(
      read?.outline.messages.map(({ line, column, reason }) => ({ line, column, reason })),
    ).toEqual([
      {
        line: 25_000 * lines + 1,
        column,
        reason:
          'Cannot read the page: it has more than 25,000 regions and values, of which this is the first too many; divide it into several pages',
      },
    ])
  },
)

test.each([
  ['markdown', `${VALUE}${'>'.repeat(50)} a\n`],
  ['rest', `${REST}${nest(199, (i) => `${' '.repeat(i)}a\n\n`)}`],
  ['rest', REST.repeat(2000)],
  ['rest', `${REST}${nest(30, (i) => `${'  '.repeat(i)}- a\n\n`)}`],
])('what people nest is read: %s', async (syntax, source) => {
  const read = await readPage(pageOf(syntax, source))
  expect(read?.outline.messages).toEqual([])
})
