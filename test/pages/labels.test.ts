import { describe, expect, it } from 'vitest'
import type { ChartImage } from '../../src/pages/chart-image.ts'
import type { PageContents } from '../../src/pages/page.ts'
import { namedSyntaxes } from '../../src/pages/page-syntaxes.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { parseInline } from '../../src/tables/inline.ts'
import type { Table } from '../../src/tables/table.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

const CHART: ChartImage = {
  target: 'images/a.svg',
  alt: 'Peak: "200 MiB" in \\x',
  caption: 'Memory of *both* runs.',
  label: 'fig-memory',
}

const TABLE: Table = {
  name: 'timings',
  columns: [
    { header: parseInline('Run'), align: 'left' },
    { header: parseInline('real'), align: 'right' },
  ],
  rows: [[parseInline('before'), parseInline('38.4 s')]],
  notes: ['1 line was skipped.'],
  caption: 'Times of `both`: *all*.',
  label: 'tab-timings',
}

const MARKDOWN_TABLE = ['| Run    |   real |', '| :----- | -----: |', '| before | 38.4 s |']

const find = (name: string) => {
  const syntax = namedSyntaxes.find((one) => one.name === name)
  if (syntax === undefined) throw new Error(`Expected the name of a syntax, got ${name}`)
  return syntax
}

describe('the label and the caption of a chart', () => {
  it.each(['markdown', 'liquid'])('are an anchor and a line below it in %s', (name) => {
    expect(find(name).formatImage(CHART)).toEqual([
      String.raw`<a id="fig-memory"></a>![Peak: "200 MiB" in \\x](images/a.svg)`,
      '',
      String.raw`_Memory of \*both\* runs._`,
    ])
  })

  it('are an anchor on a line of its own and a line below in MDX', () => {
    expect(find('mdx').formatImage(CHART)).toEqual([
      '<a id="fig-memory"></a>',
      '',
      String.raw`![Peak: "200 MiB" in \\x](images/a.svg)`,
      '',
      String.raw`_Memory of \*both\* runs._`,
    ])
    expect(find('mdx').formatTable(TABLE).slice(0, 4)).toEqual([
      '<a id="tab-timings"></a>',
      '',
      String.raw`_Times of \`both\`: \*all\*._`,
      '',
    ])
  })

  it('are the name and the text of a figure in MyST, whose options are YAML', () => {
    expect(find('myst').formatImage(CHART)).toEqual([
      '```{figure} images/a.svg',
      ':name: fig-memory',
      String.raw`:alt: "Peak: \"200 MiB\" in \\x"`,
      '',
      String.raw`Memory of \*both\* runs.`,
      '```',
    ])
  })

  // What MyST-Parser 0.18.1 reads as a comment, an option, a target, a heading, a break and lists.
  it.each([
    ['% of memory in use.', '&#37; of memory in use.'],
    [':memory: in use', '&#58;memory: in use'],
    ['(a)=', '&#40;a)='],
    ['# runs', '&#35; runs'],
    ['+++', '&#43;++'],
    ['- 5', '&#45; 5'],
    ['1. run', String.raw`1\. run`],
    ['.. note:: x', '.. note:: x'],
  ])('begin with text in a figure in MyST: %j', (caption, written) => {
    expect(find('myst').formatImage({ ...CHART, caption })).toContain(written)
  })

  it('are the name and the text of a figure in reST', () => {
    expect(find('rest').formatImage(CHART)).toEqual([
      '.. figure:: images/a.svg',
      '   :name: fig-memory',
      '   :alt: Peak: "200 MiB" in \\x',
      '',
      String.raw`   Memory of \*both\* runs.`,
    ])
  })

  it('are the id and the caption of a figure in HTML', () => {
    expect(find('html').formatImage(CHART)).toEqual([
      '<figure id="fig-memory">',
      String.raw`  <img src="images/a.svg" alt="Peak: &quot;200 MiB&quot; in \x" />`,
      '  <figcaption>Memory of *both* runs.</figcaption>',
      '</figure>',
    ])
  })

  it.each([
    ['markdown', '<a id="fig-memory"></a>![Peak](images/a.svg)'],
    ['myst', '```{figure} images/a.svg\n:name: fig-memory\n:alt: "Peak"\n```'],
    ['rest', '.. figure:: images/a.svg\n   :name: fig-memory\n   :alt: Peak'],
    ['html', '<img id="fig-memory" src="images/a.svg" alt="Peak" />'],
  ])('without a caption are a target alone in %s', (name, written) => {
    const chart = { ...CHART, alt: 'Peak', caption: undefined }
    expect(find(name).formatImage(chart).join('\n')).toBe(written)
  })

  it('are nothing in MyST where there is neither, so that GitHub shows the image', () => {
    const chart = { ...CHART, caption: undefined, label: undefined }
    expect(find('myst').formatImage(chart)).toEqual(find('markdown').formatImage(chart))
  })
})

describe('the label and the caption of a table', () => {
  it.each(['markdown', 'liquid'])('are an anchor and a line above it in %s', (name) => {
    expect(find(name).formatTable(TABLE)).toEqual([
      String.raw`<a id="tab-timings"></a>_Times of \`both\`: \*all\*._`,
      '',
      ...MARKDOWN_TABLE,
      '',
      '_1 line was skipped._',
    ])
  })

  it('are the name and the title of a directive in MyST, without a backtick, which ends a fence', () => {
    expect(find('myst').formatTable(TABLE)).toEqual([
      '```{table} Times of &#96;both&#96;: &#42;all&#42;.',
      ':name: tab-timings',
      '',
      ...MARKDOWN_TABLE,
      '```',
      '',
      '_1 line was skipped._',
    ])
  })

  it('are the name and the title of a directive in reST', () => {
    expect(find('rest').formatTable(TABLE).slice(0, 2)).toEqual([
      String.raw`.. list-table:: Times of \`both\`: \*all\*.`,
      '   :name: tab-timings',
    ])
  })

  it('are the id and the caption of a table in HTML', () => {
    expect(find('html').formatTable(TABLE).slice(0, 3)).toEqual([
      '<table id="tab-timings">',
      '  <caption>Times of `both`: *all*.</caption>',
      '  <thead>',
    ])
  })

  it('without a caption are an anchor in Markdown, and a target in MyST', () => {
    const bare = { ...TABLE, caption: undefined }
    expect(find('markdown').formatTable(bare)[0]).toBe('<a id="tab-timings"></a>')
    expect(find('myst').formatTable(bare).slice(0, 3)).toEqual([
      '(tab-timings)=',
      '',
      MARKDOWN_TABLE[0],
    ])
  })
})

describe('a page with labels and captions', () => {
  const contents: PageContents = {
    ...CONTENTS,
    charts: new Map([['memory', CHART]]),
    tables: new Map([['timings', TABLE]]),
  }

  it.each(namedSyntaxes.map(({ name }) => name))('in %s is built, and stays so', async (name) => {
    const syntax = find(name)
    const source = ['chart memory', 'table timings']
      .map(
        (region) =>
          `${syntax.formatMarker(`tracedocs: begin ${region}`)}\n\n${syntax.formatMarker('tracedocs: end')}\n`,
      )
      .join('\n')
    const once = await renderPage(pageOf(name, source), contents)
    expect(once.messages.map(String)).toEqual([])
    expect(once.text).toContain('fig-memory')
    const twice = await renderPage(pageOf(name, once.text), contents)
    expect({ text: twice.text, messages: twice.messages }).toEqual({
      text: once.text,
      messages: [],
    })
  })

  it.each([
    ['name', ':name: fig-memory', ':name: fig-other'],
    ['alternative text', 'Peak:', 'Top:'],
    ['caption', 'runs.', 'others.'],
    ['directive', '{figure}', '{image}'],
  ])('in MyST is written again when its author changes a %s', async (_, from, to) => {
    const source = '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n'
    const { text } = await renderPage(pageOf('myst', source), contents)
    const edited = text.replace(from, to)
    expect(edited).not.toBe(text)
    expect((await renderPage(pageOf('myst', edited), contents)).text).toBe(text)
  })
})
