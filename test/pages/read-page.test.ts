import { expect, test } from 'vitest'
import { readPage } from '../../src/pages/read-page.ts'
import { pageOf } from './sample-contents.ts'

const VALUE = 'Took <span data-tracedocs="v">?</span>.\n\n'

const REST = '.. tracedocs: begin table timings\n.. tracedocs: end\n\n'

const nest = (times: number, line: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => line(i)).join('')

test.each([
  ['block quotes', 'markdown', `${VALUE}${'>'.repeat(3000)} a\n`, 3],
  ['lists on a line', 'markdown', `${VALUE}${'- '.repeat(1000)}a\n`, 3],
  ['elements of JSX', 'mdx', `${VALUE}${'<a>'.repeat(3000)}${'</a>'.repeat(3000)}\n`, 3],
  ['lists of reST', 'rest', `${REST}${'- '.repeat(6000)}a\n`, 4],
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
  ['markdown', `${VALUE}${'>'.repeat(50)} a\n`],
  ['rest', `${REST}${nest(30, (i) => `${'  '.repeat(i)}- a\n\n`)}`],
])('what people nest is read: %s', async (syntax, source) => {
  const read = await readPage(pageOf(syntax, source))
  expect(read?.outline.messages).toEqual([])
})
