import { expect, test } from 'vitest'
import { lintPage } from '../../src/lints/lint-page.ts'
import { pageOf } from '../pages/sample-contents.ts'
import { findWritten, formatTable } from './lint-source.ts'

const table = formatTable([
  ['Log', 'Release', 'Debug', 'Debug/Release'],
  ['Size', '16 Mb', '11 Gb', 'x68'],
])
const rest = `.. csv-table::
   :header: Log, Release, Debug, Debug/Release

   Size, 16 Mb, 11 Gb, x68
`

test.each([
  ['markdown', `<!-- tracedocs: lint-ignore ratio as the author printed it -->\n\n${table}`],
  ['mdx', `{/* tracedocs: lint-ignore ratio as the author printed it */}\n\n${table}`],
  ['rest', `.. tracedocs: lint-ignore ratio as the author printed it\n\n${rest}`],
] as const)('a comment in %s ignores a rule in the next block', async (syntax, source) => {
  expect(await findWritten(source, syntax)).toEqual([])
})

test('a comment reaches no further than the next block', async () => {
  const source = `<!-- tracedocs: lint-ignore ratio as printed -->\n\nText.\n\n${table}`
  expect(await findWritten(source)).toEqual([
    ['unused-ignore', '<!-- tracedocs: lint-ignore ratio as printed -->'],
    ['ratio', 'x68'],
  ])
})

test('a comment that names no rule is an error', async () => {
  const source = `<!-- tracedocs: lint-ignore rato why -->\n\n${table}`
  const { messages } = await lintPage(pageOf('markdown', source))
  expect(messages.map(String)).toEqual(['1:1: Unexpected rule `rato`, did you mean `ratio`?'])
})

test.each([
  [{ rule: 'ratio' }, 0],
  [{ rule: 'ratio', text: 'x68' }, 0],
  [{ rule: 'ratio', page: 'page.md' }, 0],
  [{ rule: 'ratio', page: '*.md' }, 0],
  [{ rule: 'ratio', page: 'docs/**' }, 1],
  [{ rule: 'ratio', page: '{page,other}.md' }, 0],
  [{ rule: 'ratio', page: './page.md' }, 0],
  [{ rule: 'ratio', page: 'pag[ef].md' }, 0],
  [{ rule: 'ratio', page: '**/*.{md,mdx}' }, 0],
  [{ rule: 'ratio', page: ['*.md', '!page.md'] }, 1],
  [{ rule: 'ratio', text: 'x69' }, 1],
  [{ rule: 'sum' }, 1],
])('the configuration ignores %j', async (ignore, count) => {
  expect(await findWritten(table, 'markdown', { ignore: [ignore] })).toHaveLength(count)
})

test('what tracedocs writes itself is left to `build --check`', async () => {
  const source = `<!-- tracedocs: begin table sizes -->\n\n${table}\n<!-- tracedocs: end -->\n`
  expect(await findWritten(source)).toEqual([])
})

test('a comment for lint with an unknown word is an error', async () => {
  const source = '<!-- tracedocs: lint-disable ratio as printed -->\n\nText.\n'
  const { messages } = await lintPage(pageOf('markdown', source))
  expect(messages.map(({ reason, line }) => [line, reason])).toEqual([
    [
      1,
      'Cannot read the marker `tracedocs: lint-disable ratio as printed`: did you mean `tracedocs: lint-ignore ratio as printed`?',
    ],
  ])
})
