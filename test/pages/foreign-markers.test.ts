import { describe, expect, test } from 'vitest'
import { renderPage } from '../../src/pages/render-page.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

const MDX = '{/* tracedocs: begin table timings */}'
const HTML = '<!-- tracedocs: begin table timings -->'
const REST = '.. tracedocs: begin table timings'

/** `LINE:COLUMN SPELLING` of each error about a marker of another syntax. */
async function findForeign(syntax: string, source: string): Promise<readonly string[]> {
  const { text, messages } = await renderPage(pageOf(syntax, source), CONTENTS)
  expect(text).toBe(source)
  const foreign = messages.filter(({ ruleId }) => ruleId === 'foreign-marker')
  return foreign.map(({ line, column, fatal, reason }) => {
    expect(fatal).toBe(true)
    const spelling = /write `(.*?)`(?:$|,)/.exec(reason)?.[1] ?? reason
    return `${String(line)}:${String(column)} ${spelling}`
  })
}

describe('a marker as another syntax has it is an error on a page without others, with the right spelling', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ['MDX in Markdown', 'markdown', `# T\n\n${MDX}\n`, [`3:1 ${HTML}`]],
    ['MDX without blanks', 'markdown', '{/*tracedocs: end*/}\n', ['1:1 <!-- tracedocs: end -->']],
    ['MDX in a sentence', 'markdown', `A *b* ${MDX} c.\n`, [`1:7 ${HTML}`]],
    ['MDX in a list', 'markdown', `- a\n\n  ${MDX}\n`, [`3:3 ${HTML}`]],
    ['MDX in a table', 'markdown', `| a |\n| - |\n| ${MDX} |\n`, [`3:3 ${HTML}`]],
    ['reST in Markdown', 'markdown', `${REST}\n\n.. tracedocs: end\n`, [`1:1 ${HTML}`]],
    ['reST line after line', 'markdown', `a\n${REST}\n.. tracedocs: end\n`, [`2:1 ${HTML}`]],
    ['reST in a quote', 'markdown', `> a\n> ${REST}\n`, [`2:3 ${HTML}`]],
    ['reST in MDX', 'mdx', `${REST}\n`, [`1:1 ${MDX}`]],
    ['HTML in reST', 'rest', `Title\n=====\n\n${HTML}\n`, [`4:1 ${REST}`]],
    ['HTML in a list of reST', 'rest', `- a\n\n  ${HTML}\n`, [`3:3 ${REST}`]],
    ['HTML in a table of reST', 'rest', `+---+\n|${HTML}|\n+---+\n`, [`2:2 ${REST}`]],
    ['MDX in reST', 'rest', `Text ${MDX}.\n`, [`1:6 ${REST}`]],
    [
      'a value of Markdown in reST',
      'rest',
      'It took <span data-tracedocs="peak | {:.1f}">1</span>.\n',
      ['1:9 |td-peak|'],
    ],
    [
      'a computed one',
      'rest',
      'It took <span data-tracedocs="a.b / c.d">1</span>.\n',
      ['1:9 |td-NAME|'],
    ],
    [
      'a value between comments',
      'rest',
      'It took <!-- tracedocs: value peak -->1.\n',
      ['1:9 |td-peak|'],
    ],
  ])('%s', async (_, syntax, source, expected) => {
    expect(await findForeign(syntax, source)).toEqual(expected)
  })
})

test('beside markers that are read, one of another syntax is a warning', async () => {
  const { messages } = await renderPage(
    pageOf('markdown', `${HTML}\n<!-- tracedocs: end -->\n\n${MDX}\n`),
    CONTENTS,
  )
  expect(messages.map(({ line, ruleId, fatal }) => [line, ruleId, fatal])).toEqual([
    [4, 'foreign-marker', false],
  ])
})

describe('in code, literals and escapes it is text', () => {
  test.each<readonly [string, string, string]>([
    ['inline code', 'markdown', `In MDX it is \`${MDX}\`, in reST \`${REST}\`.\n`],
    ['inline code over two lines', 'markdown', `In reST it is \`a\n${REST}\`.\n`],
    ['a fence', 'markdown', `\`\`\`\n${MDX}\n${REST}\n\`\`\`\n`],
    ['indented code', 'markdown', `    ${MDX}\n    ${REST}\n`],
    ['front matter', 'markdown', `---\na: "${MDX}"\n---\n\nText tracedocs.\n`],
    ['an escape', 'markdown', `\\${MDX}\n\n\\${REST}\n`],
    ['a comment of HTML', 'markdown', `<!-- ${MDX} -->\n`],
    ['an element of HTML', 'markdown', `<pre>\n${MDX}\n${REST}\n</pre>\n`],
    [
      'another comment',
      'markdown',
      'Text {/* of tracedocs: end */} and\nso on .. tracedocs: end\n',
    ],
    ['code in MDX', 'mdx', `A \`${REST}\`.\n\n\`\`\`\n${REST}\n\`\`\`\n`],
    ['an inline literal', 'rest', `In Markdown it is \`\`${HTML}\`\` and \`${MDX}\`.\n`],
    ['an inline literal over two lines', 'rest', `In Markdown it is \`\`a\n${HTML}\`\`.\n`],
    ['a literal block', 'rest', `Thus::\n\n    ${HTML}\n`],
    ['a code block', 'rest', `.. code-block:: md\n\n    ${HTML}\n`],
    ['a parsed literal', 'rest', `.. parsed-literal::\n\n    ${HTML}\n\n    ${REST}\n`],
    ['raw HTML', 'rest', `.. raw:: html\n\n    ${HTML}\n`],
    ['a comment of reST', 'rest', `.. ${HTML}\n`],
  ])('%s', async (_, syntax, source) => {
    expect(await findForeign(syntax, source)).toEqual([])
  })
})
