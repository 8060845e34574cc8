import { compile } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import { describe, expect, it } from 'vitest'
import { collectReferences } from '../../src/pages/collect-references.ts'
import { findPageSyntax } from '../../src/pages/find-page-syntax.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

const TABLE = [
  '| Task                       | `real` |',
  '| :------------------------- | -----: |',
  '| Baseline                   | 38.4\u00a0s |',
  String.raw`| &lt;init> \| &#123;x&#125; |  x90.7 |`,
  '',
  '_1 line was skipped._',
]

const IMAGE = '![Memory of the baseline: 200 MiB at its peak](images/memory.svg)'
const CAPTION = '_Memory of the baseline_'

describe('a region in Markdown', () => {
  it('is filled between its markers, with blank lines around', async () => {
    const source = 'Before\n<!-- tracedocs: begin table timings -->\n<!-- tracedocs: end -->\nAfter'
    const { text } = await renderPage(pageOf('markdown', source), CONTENTS)
    expect(text.split('\n')).toEqual([
      'Before',
      '<!-- tracedocs: begin table timings -->',
      '',
      ...TABLE,
      '',
      '<!-- tracedocs: end -->',
      'After',
    ])
  })

  it.each([
    [
      'a list item',
      '- <!-- tracedocs: begin chart memory -->\n  <!-- tracedocs: end -->',
      '- ',
      '  ',
    ],
    [
      'a numbered item',
      '10. <!-- tracedocs: begin chart memory -->\n    <!-- tracedocs: end -->',
      '10. ',
      '    ',
    ],
    [
      'an item with a tab',
      '-\t<!-- tracedocs: begin chart memory -->\n\t<!-- tracedocs: end -->',
      '-\t',
      ' \t',
    ],
    ['a quote', '> <!-- tracedocs: begin chart memory -->\n> <!-- tracedocs: end -->', '> ', '> '],
    [
      'a quote without blanks',
      '>> <!-- tracedocs: begin chart memory -->\n>> <!-- tracedocs: end -->',
      '>> ',
      '> > ',
    ],
    [
      'an item in a tight quote',
      '>- <!-- tracedocs: begin chart memory -->\n>   <!-- tracedocs: end -->',
      '>- ',
      '>   ',
    ],
    [
      'a footnote',
      'x[^a]\n\n[^a]: <!-- tracedocs: begin chart memory -->\n    <!-- tracedocs: end -->',
      '[^a]: ',
      '    ',
    ],
  ])('in %s stays in it', async (_, source, first, next) => {
    const { text, messages } = await renderPage(pageOf('markdown', source), CONTENTS)
    const lines = text.split('\n').slice(-7)
    expect({ messages: messages.map(String), lines: lines.slice(0, 6) }).toEqual({
      messages: [],
      lines: [
        `${first}<!-- tracedocs: begin chart memory -->`,
        next.trimEnd(),
        next + IMAGE,
        next.trimEnd(),
        next + CAPTION,
        next.trimEnd(),
      ],
    })
  })

  it('takes the line end of its begin marker in a page that mixes them', async () => {
    const source =
      'a\n<!-- tracedocs: begin chart memory -->\r\n<!-- tracedocs: end -->\nb\r\n<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->'
    const { text } = await renderPage(pageOf('markdown', source), CONTENTS)
    expect(text).toBe(
      `a\n<!-- tracedocs: begin chart memory -->\r\n\r\n${IMAGE}\r\n\r\n${CAPTION}\r\n\r\n<!-- tracedocs: end -->\nb\r\n` +
        `<!-- tracedocs: begin chart memory -->\n\n${IMAGE}\n\n${CAPTION}\n\n<!-- tracedocs: end -->`,
    )
  })

  it('may be in a block of HTML with other comments', async () => {
    const source =
      '<details markdown="1">\n<summary>S</summary>\n<!-- a -->\n<!-- tracedocs: begin chart memory -->\nold\n<!-- tracedocs: end -->\n<!-- b -->\n</details>\n'
    const { text } = await renderPage(pageOf('markdown', source), CONTENTS)
    expect(text).toBe(source.replace('old', `\n${IMAGE}\n\n${CAPTION}\n`))
  })

  it.each([
    ['in a fence', '```\n<!-- tracedocs: begin table x -->\n```\n'],
    ['in an indented block', '    <!-- tracedocs: begin table x -->\n'],
    ['in code', '`<!-- tracedocs: begin table x -->`\n'],
    ['in YAML front matter', '---\na: <!-- tracedocs: begin table x -->\n---\n'],
    ['in TOML front matter', '+++\na = "<!-- tracedocs: begin table x -->"\n+++\n'],
    ['in a comment', '<!--\ntracedocs is fine\n<!-- tracedocs: begin table x -->\n'],
    ['in a script', '<script>\n<!-- tracedocs: begin table x -->\n</script>\n'],
    ['in prose', 'tracedocs: begin table x\n'],
  ])('is text %s', async (_, source) => {
    const { text, regions } = await renderPage(pageOf('markdown', source), CONTENTS)
    expect({ text, regions }).toEqual({ text: source, regions: [] })
  })

  it('is told with its kind, name, line and whether it changed', async () => {
    const page = pageOf(
      'markdown',
      '\n<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n',
    )
    const first = await renderPage(page, CONTENTS)
    const second = await renderPage({ ...page, source: first.text }, CONTENTS)
    const region = { kind: 'chart', name: 'memory', line: 2 }
    expect([first.regions, second.regions]).toEqual([
      [
        {
          ...region,
          changed: true,
          difference: {
            line: 3,
            column: 1,
            shown: '',
            given: '![Memory of the baseline: 200 MiB at its peak](images/memory…',
          },
        },
      ],
      [{ ...region, changed: false, difference: undefined }],
    ])
  })
})

describe('a region in MDX', () => {
  it('compiles, also in a list in a component', async () => {
    const source =
      '<Tabs>\n  - {/* tracedocs: begin table timings */}\n\n    {/* tracedocs: end */}\n</Tabs>\n\n{/* tracedocs: begin chart memory */}\n{/* tracedocs: end */}\n'
    const { text, messages } = await renderPage(pageOf('mdx', source), CONTENTS)
    expect(messages.map(String)).toEqual([])
    const compiled = String(await compile(text, { remarkPlugins: [remarkGfm] }))
    expect(compiled).toContain('"<init> | {x}"')
  })
})

describe('a region in reST', () => {
  it('is filled between its markers, at their column', async () => {
    const source = '- a\n\n  .. tracedocs: begin chart memory\n  .. tracedocs: end\n'
    const { text } = await renderPage(pageOf('rest', source), CONTENTS)
    expect(text.split('\n')).toEqual([
      '- a',
      '',
      '  .. tracedocs: begin chart memory',
      '',
      '  .. figure:: images/memory.svg',
      '     :alt: Memory of the baseline: 200 MiB at its peak',
      '',
      '     Memory of the baseline',
      '',
      '  .. tracedocs: end',
      '',
    ])
  })
})

describe('a page', () => {
  it('that does not mention tracedocs is left alone', async () => {
    const page = pageOf('mdx', 'import broken from')
    expect(await renderPage(page, CONTENTS)).toEqual({
      text: page.source,
      edits: [],
      messages: [],
      regions: [],
      values: [],
    })
  })

  it('tells which tables, charts and values it refers to', async () => {
    const source =
      '<span data-tracedocs="a / b | {:.1f}">1</span>\n\n<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n\n<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n'
    expect(await collectReferences(pageOf('markdown', source))).toEqual({
      tables: [{ name: 't', line: 3 }],
      charts: [{ name: 'c', line: 6 }],
      texts: [],
      excerpts: [],
      values: [{ expression: 'a / b', format: '{:.1f}', line: 1 }],
    })
  })

  it('in reST tells which values it refers to', async () => {
    const source = 'A |td-real_ratio| and\n|td-off.time.real|.\n'
    expect((await collectReferences(pageOf('rest', source))).values).toEqual([
      { expression: 'real_ratio', format: undefined, line: 1 },
      { expression: 'off.time.real', format: undefined, line: 2 },
    ])
  })

  it.each<[string, string | undefined]>([
    ['docs/a.md', 'markdown'],
    ['a.MARKDOWN', 'markdown'],
    ['a.mdx', 'mdx'],
    ['a.rst', 'rest'],
    ['a.rest', 'rest'],
    ['a.txt', undefined],
    ['md', undefined],
    ['a.md/b', undefined],
  ])('%s is written in %s', (path, syntax) => {
    expect(findPageSyntax(path)?.name).toBe(syntax)
  })
})
