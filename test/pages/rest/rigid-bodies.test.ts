import { expect, test } from 'vitest'
import { renderPage } from '../../../src/pages/render-page.ts'
import { CONTENTS, pageOf } from '../sample-contents.ts'

/** A region in lines of an indentation, empty and with what sample-contents.ts has for it. */
const region = (indent: string): readonly [string, string] => [
  `${indent}.. tracedocs: begin chart memory\n${indent}.. tracedocs: end\n`,
  [
    `${indent}.. tracedocs: begin chart memory`,
    '',
    `${indent}.. figure:: images/memory.svg`,
    `${indent}   :alt: Memory of the baseline: 200 MiB at its peak`,
    '',
    `${indent}   Memory of the baseline`,
    '',
    `${indent}.. tracedocs: end`,
    '',
  ].join('\n'),
]

// docutils of Sphinx 5.3 has the picture in the definition, the legend and the cell of each.
test.each([
  [
    'a definition of a glossary',
    '.. glossary::\n\n   term\n      Text.\n\n',
    '      ',
    '\n   other\n      Text.\n',
  ],
  ['a legend', '.. figure:: a.svg\n\n   Caption.\n\n   Legend.\n\n', '   ', ''],
  ['a legend without a text', '.. figure:: a.svg\n\n   ..\n\n', '   ', ''],
  ['a cell', '.. list-table::\n\n   * - a\n     - Text.\n\n', '       ', '   * - c\n     - d\n'],
])('a region in %s', async (_, before, indent, after) => {
  const [empty, shown] = region(indent)
  const page = pageOf('rest', before + empty + after)
  const { text, messages } = await renderPage(page, CONTENTS)
  expect(messages).toEqual([])
  expect(text).toBe(before + shown + after)
})

// docutils: "Figure caption must be a paragraph or empty comment", "exactly one table expected", and a row that is none.
test.each([
  ['the place of a caption', '.. figure:: a.svg\n\n', '   '],
  ['the place of a row', '.. list-table::\n\n   * - a\n     - b\n\n', '   '],
  ['the place of a cell', '.. list-table::\n\n   * - a\n     - b\n\n', '     '],
  ['a table with a title', '.. table:: Title\n\n', '   '],
  ['the place of a term', '.. glossary::\n\n', '   '],
])('a region in %s is refused', async (_, before, indent) => {
  const { messages } = await renderPage(pageOf('rest', before + region(indent)[0]), CONTENTS)
  expect(messages.map(({ ruleId }) => ruleId)).toContain('misplaced-marker')
})
