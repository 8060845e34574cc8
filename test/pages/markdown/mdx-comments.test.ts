import { expect, test } from 'vitest'
import { hideHtmlComments } from '../../../src/pages/markdown/hide-html-comments.ts'
import { readPage } from '../../../src/pages/read-page.ts'
import { pageOf } from '../sample-contents.ts'

const MARKED = '{/* tracedocs: begin table t */}\n\n| a |\n| - |\n| 1 |\n\n{/* tracedocs: end */}\n'

/** Docusaurus reads comments of HTML in MDX, and its posts end their summary with one. */
test.each([
  ['a summary', '<!-- truncate -->\n\n'],
  ['lines', '<!--\nA <b>\n{x\n-->\n\n'],
  ['blank lines', '<!-- a\n\nb -->\n\n'],
  ['a sentence', 'Text <!-- a --> goes <!-- b --> on.\n\n'],
  ['a heading', '# Title <!-- a -->\n\n'],
  ['an element', '<div><!-- a --></div>\n\n'],
  ['the end of a comment of JavaScript', '<!-- a */ b -->\n\n'],
  ['lines that end as those of Windows', '<!--\r\na\r\n-->\r\n\r\n'],
  ['a fence with half a comment', '```html\n<!-- half\n```\n\n<!-- whole -->\n\n'],
  ['a fence with a whole one', '```html\n<!-- a */ -->\n```\n\n'],
  ['code with half a comment', 'A `<!--` begins <!-- it -->.\n\n'],
  ['a comment with a fence', '<!--\n```\n-->\n\n<!-- a -->\n\n'],
])('comments of HTML are passed by in MDX: %s', async (_, before) => {
  const read = await readPage(pageOf('mdx', before + MARKED))
  expect(read?.outline.messages).toEqual([])
  expect(read?.outline.regions.map(({ begin, end }) => [begin.start, end.end])).toEqual([
    [before.length, before.length + MARKED.length - 1],
  ])
})

test('a marker in a comment of HTML is still none of MDX', async () => {
  const read = await readPage(pageOf('mdx', `<!-- tracedocs: end -->\n\n${MARKED}`))
  expect(read?.outline.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
    ['unreadable-page', 1],
  ])
})

test('many comments on a line are hidden, in time that grows with their number', () => {
  // To look at the whole line for each of them would take hours.
  const count = 300_000
  expect(hideHtmlComments('a <!-- b --> '.repeat(count)) === 'a {/*  b */} '.repeat(count)).toBe(
    true,
  )
})

test('a comment of HTML that stays open is an error at its place', async () => {
  const read = await readPage(pageOf('mdx', `Text.\n\n<!-- open\n\n${MARKED}`))
  expect(read?.outline.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
    ['unreadable-page', 3],
  ])
})
