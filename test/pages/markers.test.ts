import { describe, expect, it } from 'vitest'
import { renderPage } from '../../src/pages/render-page.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

const BEGIN = '<!-- tracedocs: begin table timings -->'
const END = '<!-- tracedocs: end -->'

interface Mistake {
  readonly what: string
  readonly source: string
  /** `LINE:COLUMN rule` of each error. */
  readonly errors: readonly string[]
}

const MARKDOWN: readonly Mistake[] = [
  { what: 'an unclosed region', source: `# T\n\n${BEGIN}\n`, errors: ['3:1 unclosed-marker'] },
  { what: 'an end without a begin', source: `${END}\n`, errors: ['1:1 unexpected-end'] },
  {
    what: 'markers in the wrong order',
    source: `${END}\n\n${BEGIN}\n`,
    errors: ['1:1 unexpected-end', '3:1 unclosed-marker'],
  },
  {
    what: 'a region within another',
    source: `${BEGIN}\n\n<!-- tracedocs: begin chart memory -->\n${END}\n\n${END}\n`,
    errors: ['3:1 nested-marker'],
  },
  {
    what: 'a region without an end before others',
    source: `${BEGIN}\n\n<!-- tracedocs: begin chart memory -->\n${END}\n\n${BEGIN}\n${END}\n`,
    errors: ['1:1 unclosed-marker'],
  },
  {
    what: 'an end that names another region',
    source: `${BEGIN}\n<!-- tracedocs: end timing -->\n`,
    errors: ['2:1 mismatched-end'],
  },
  {
    what: 'an unknown kind',
    source: `<!-- tracedocs: begin tabel timings -->\n${END}\n`,
    errors: ['1:1 unknown-name'],
  },
  {
    what: 'an unknown name',
    source: `<!-- tracedocs: begin table timing -->\n${END}\n`,
    errors: ['1:1 unknown-name'],
  },
  {
    what: 'an unknown verb',
    source: '<!-- tracedocs: table timings -->\n',
    errors: ['1:1 malformed-marker'],
  },
  {
    what: 'a missing colon',
    source: `<!-- tracedocs begin table timings -->\n${END}\n`,
    errors: ['1:1 malformed-marker'],
  },
  {
    what: 'a missing name',
    source: `<!-- tracedocs: begin table -->\n${END}\n`,
    errors: ['1:1 malformed-marker'],
  },
  {
    what: 'a second name',
    source: `<!-- tracedocs: begin table timings memory -->\n${END}\n`,
    errors: ['1:1 malformed-marker'],
  },
  {
    what: 'an option that the kind does not take',
    source: `<!-- tracedocs: begin table timings tail=5 -->\n${END}\n`,
    errors: ['1:1 malformed-marker'],
  },
  {
    what: 'two hyphens in a marker',
    source: `<!-- tracedocs: begin table a--b -->\n${END}\n`,
    errors: ['1:1 malformed-marker'],
  },
  {
    what: 'an angle bracket in a marker',
    source: `<!-- tracedocs: begin table a>b -->\n${END}\n`,
    errors: ['1:1 malformed-marker'],
  },
  {
    what: 'a marker over two lines',
    source: `<!-- tracedocs: begin\ntable timings -->\n${END}\n`,
    errors: ['1:1 malformed-marker'],
  },
  {
    what: 'a region that begins in a list item and ends outside',
    source: `- item\n\n  ${BEGIN}\n\n${END}\n`,
    errors: ['5:1 split-region'],
  },
  {
    what: 'a region that begins in a quote and ends outside',
    source: `> ${BEGIN}\n\n${END}\n`,
    errors: ['3:1 split-region'],
  },
  {
    what: 'a marker in the middle of a paragraph',
    source: `Text ${BEGIN} text ${END}\n`,
    errors: ['1:6 misplaced-marker', '1:51 misplaced-marker'],
  },
  {
    what: 'a marker in a table cell',
    source: `| a |\n| - |\n| ${BEGIN} |\n\n${END}\n`,
    errors: ['3:3 misplaced-marker'],
  },
  {
    what: 'both markers on one line',
    source: `${BEGIN}${END}\n`,
    errors: ['1:1 misplaced-marker', '1:40 misplaced-marker'],
  },
  {
    what: 'a marker beside a tag',
    source: `<div>${BEGIN}\n\n${END}\n</div>\n`,
    errors: ['1:6 misplaced-marker'],
  },
  {
    what: 'a region in preformatted HTML',
    source: `<pre>\n${BEGIN}\n${END}\n</pre>\n`,
    errors: ['2:1 region-in-html'],
  },
  {
    what: 'a region for substitutions, which Markdown has not',
    source: `<!-- tracedocs: begin values -->\n${END}\n`,
    errors: ['1:1 unneeded-values'],
  },
  {
    what: 'a value without an end tag',
    source: 'It <span data-tracedocs="real_ratio">takes long.\n\nNext paragraph.</span>\n',
    errors: ['1:4 malformed-value'],
  },
  {
    what: 'a value whose end tag is in another phrase',
    source: '**It <span data-tracedocs="real_ratio">takes** long</span>.\n',
    errors: ['1:6 malformed-value'],
  },
  {
    what: 'a value in a value',
    source:
      '<b><span data-tracedocs="real_ratio"><span data-tracedocs="real_ratio">1</span></span></b>\n',
    errors: ['1:38 malformed-value'],
  },
  {
    what: 'a value without an expression',
    source: 'It <span data-tracedocs=" | {}">1</span>.\n',
    errors: ['1:4 malformed-value'],
  },
  {
    what: 'a value in a table cell whose bar ends the cell',
    source: '| a | b |\n| - | - |\n| <span data-tracedocs="real_ratio | {}">1</span> |\n',
    errors: ['3:3 malformed-value'],
  },
  {
    what: 'a value that would take in paragraphs',
    source: '<!-- tracedocs: value real_ratio -->\n\nText.\n\n<!-- tracedocs: end -->\n',
    errors: ['5:1 malformed-marker'],
  },
  {
    what: 'an unknown value',
    source: 'It <span data-tracedocs="real_ratoi">1</span>.\n',
    errors: ['1:4 unknown-name'],
  },
]

const MDX: readonly Mistake[] = [
  {
    what: 'an unclosed region',
    source: '{/* tracedocs: begin table timings */}\n',
    errors: ['1:1 unclosed-marker'],
  },
  { what: 'an HTML comment', source: `# T\n\n${BEGIN}\n`, errors: ['3:2 unreadable-page'] },
  {
    what: 'a marker in the middle of a paragraph',
    source: 'Text {/* tracedocs: begin table timings */}\n\n{/* tracedocs: end */}\n',
    errors: ['1:6 misplaced-marker'],
  },
  {
    what: 'a value whose attribute is an expression',
    source: 'It <span data-tracedocs={x}>1</span>.\n',
    errors: ['1:4 malformed-value'],
  },
  {
    what: 'a value without an end tag',
    source: 'It <span data-tracedocs="real_ratio" />.\n',
    errors: ['1:4 malformed-value'],
  },
]

const REST: readonly Mistake[] = [
  {
    what: 'an unclosed region',
    source: '.. tracedocs: begin table timings\n',
    errors: ['1:1 unclosed-marker'],
  },
  {
    what: 'two colons',
    source: '.. tracedocs:: begin table timings\n\n.. tracedocs: end\n',
    errors: ['1:1 malformed-marker', '3:1 unexpected-end'],
  },
  {
    what: 'an end marker that takes in the quote after it',
    source: '.. tracedocs: begin table timings\n.. tracedocs: end\n\n   Quote.\n',
    errors: ['2:1 swallowed-block'],
  },
  {
    what: 'a marker that goes on in the next line',
    source: '.. tracedocs: begin table timings\n   more\n\n.. tracedocs: end\n',
    errors: ['1:1 malformed-marker'],
  },
  {
    what: 'a marker without a blank line before it',
    source: 'Text\n.. tracedocs: begin table timings\n\n.. tracedocs: end\n',
    errors: ['2:1 misplaced-marker'],
  },
  {
    what: 'a marker between the rows of a list-table',
    source:
      '.. list-table::\n\n   * - a\n\n   .. tracedocs: begin chart memory\n   .. tracedocs: end\n\n   * - b\n',
    errors: ['5:4 misplaced-marker', '6:4 misplaced-marker'],
  },
  {
    what: 'a marker between the options of a figure and its caption',
    source:
      '.. figure:: a.png\n\n   .. tracedocs: begin chart memory\n   .. tracedocs: end\n\n   Caption\n',
    errors: ['3:4 misplaced-marker', '4:4 misplaced-marker'],
  },
  {
    what: 'a marker in a cell of a grid table',
    source:
      '+--------------------------+\n| .. tracedocs: begin values |\n+--------------------------+\n',
    errors: ['2:3 misplaced-marker'],
  },
  {
    what: 'a region that ends in another column',
    source: '- .. tracedocs: begin table timings\n\n.. tracedocs: end\n',
    errors: ['3:1 split-region'],
  },
  {
    what: 'a substitution without a region that defines it',
    source: 'It took |td-real_ratio|.\n',
    errors: ['1:9 missing-values'],
  },
  {
    what: 'a second region for substitutions',
    source:
      '.. tracedocs: begin values\n.. tracedocs: end\n\n.. tracedocs: begin values\n.. tracedocs: end\n',
    errors: ['4:1 repeated-values'],
  },
  {
    what: 'a substitution that is defined by hand',
    source: '.. |td-real_ratio| replace:: 1\n',
    errors: ['1:1 foreign-definition'],
  },
  {
    what: 'a substitution with a unit glued to it',
    source: 'It took |td-real_ratio|ms.\n\n.. tracedocs: begin values\n.. tracedocs: end\n',
    errors: ['1:9 malformed-value'],
  },
  {
    what: 'a substitution in strong text, where docutils leaves it',
    source: 'It took **|td-real_ratio|**.\n\n.. tracedocs: begin values\n.. tracedocs: end\n',
    errors: ['1:11 malformed-value'],
  },
  {
    what: 'an unknown value',
    source: 'It took |td-real_ratoi|.\n\n.. tracedocs: begin values\n.. tracedocs: end\n',
    errors: ['1:9 unknown-name'],
  },
  {
    what: 'a value comment, which reST has not',
    source: '.. tracedocs: value real_ratio\n.. tracedocs: end\n',
    errors: ['1:1 malformed-marker'],
  },
]

describe.each<[string, readonly Mistake[]]>([
  ['markdown', MARKDOWN],
  ['mdx', MDX],
  ['rest', REST],
])('in %s', (syntax, mistakes) => {
  it.each(mistakes)(
    '$what is told with its place, and the page stays as it is',
    async (mistake) => {
      const { text, messages } = await renderPage(pageOf(syntax, mistake.source), CONTENTS)
      const errors = messages
        .filter(({ fatal }) => fatal === true)
        .map(({ line, column, ruleId }) => `${String(line)}:${String(column)} ${String(ruleId)}`)
      expect({ errors, text }).toEqual({ errors: mistake.errors, text: mistake.source })
    },
  )
})

describe('a message', () => {
  it.each([
    [
      '<!-- tracedocs: begin table timing -->\n<!-- tracedocs: end -->',
      'Unexpected table `timing`, did you mean `timings`?',
    ],
    [
      '<!-- tracedocs: begin tables x -->\n<!-- tracedocs: end -->',
      'Unexpected kind of region `tables`, did you mean `table`?',
    ],
    [
      `${BEGIN}\n<!-- tracedocs: end table x -->`,
      'Expected `tracedocs: end` to name `table timings`, got `table x`; correct the name or leave it out',
    ],
  ])('about %j says what to do', async (source, message) => {
    const { messages } = await renderPage(pageOf('markdown', source), CONTENTS)
    expect(messages.map(({ reason }) => reason)).toEqual([message])
  })

  it.each([
    ['in raw HTML', `<details>\n\n${BEGIN}\n${END}\n\n</details>\n`, ['3:1 region-in-html']],
    [
      'in raw HTML that reads Markdown',
      `<details markdown="1">\n\n${BEGIN}\n${END}\n\n</details>\n`,
      [],
    ],
    ['after raw HTML', `<details>\n\nx\n\n</details>\n\n${BEGIN}\n${END}\n`, []],
    [
      'in a list in raw HTML',
      `<div>\n\n- ${BEGIN}\n\n  ${END}\n\n</div>\n`,
      ['3:3 region-in-html'],
    ],
    [
      'as a value at the start of a line',
      'a\n\n<!-- tracedocs: value real_ratio -->1<!-- tracedocs: end --> b\n',
      ['3:1 value-at-line-start'],
    ],
    [
      'as a value within a line',
      'a <!-- tracedocs: value real_ratio -->1<!-- tracedocs: end --> b\n',
      [],
    ],
  ])(
    'warns of a marker %s when there is need, and the page is written',
    async (_, source, warnings) => {
      const { text, messages } = await renderPage(pageOf('markdown', source), CONTENTS)
      const told = messages.map(({ line, column, ruleId, fatal }) => ({
        at: `${String(line)}:${String(column)} ${String(ruleId)}`,
        fatal,
      }))
      expect(told).toEqual(warnings.map((at) => ({ at, fatal: false })))
      expect(text).not.toBe(source)
    },
  )
})
