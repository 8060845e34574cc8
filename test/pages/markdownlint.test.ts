import { lint } from 'markdownlint/sync'
import { describe, expect, test } from 'vitest'
import { nameExcerpt, readExcerptOptions } from '../../src/excerpts/excerpt.ts'
import type { PageContents } from '../../src/pages/page.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { parseInline } from '../../src/tables/inline.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

/** Longer than a line is to be. */
const CAPTION =
  'Times 日本 of both runs, before and after the change, on the machine that has been used for all'

const options = readExcerptOptions(['tail=2'])
const spec = options.kind === 'spec' ? options.spec : undefined
const chart = CONTENTS.charts.get('memory')
const table = CONTENTS.tables.get('timings')

/** Regions of every kind, with a caption that ends as it is given. */
function createContents(end: string): PageContents {
  return {
    ...CONTENTS,
    charts: new Map(
      chart && [['memory', { ...chart, caption: `Memory of *both*${end}`, label: 'fig-memory' }]],
    ),
    tables: new Map(
      table && [['timings', { ...table, caption: CAPTION + end, label: 'tab-timings' }]],
    ),
    texts: new Map([
      ['claim', { kind: 'paragraphs', paragraphs: [parseInline('It is **fast**.')] }],
    ]),
    excerpts: new Map(
      spec && [
        [nameExcerpt('after', spec), { kind: 'made', value: ['real 1.50', '', '  * {{ x }}'] }],
      ],
    ),
  }
}

const REGIONS = ['chart memory', 'table timings', 'text claim', 'excerpt after tail=2']

const PAGE = [
  '# Title\n',
  'It took <span data-tracedocs="off.time.real">?</span>, that is <span data-tracedocs="real_ratio">?</span>.\n',
  ...REGIONS.map((region) => `<!-- tracedocs: begin ${region} -->\n\n<!-- tracedocs: end -->\n`),
  '- In a list:\n',
  '  <!-- tracedocs: begin table timings -->\n  <!-- tracedocs: end -->\n',
  '> <!-- tracedocs: begin text claim -->\n> <!-- tracedocs: end -->\n',
].join('\n')

/** List the rules that a page is against, built with captions that end in some way. */
async function listRules(
  syntax: string,
  end: string,
  config: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const { text, messages } = await renderPage(pageOf(syntax, PAGE), createContents(end))
  expect(messages.map(String)).toEqual([])
  expect(text).toContain(CAPTION + end)
  const { page = [] } = lint({ strings: { page: text }, config: { default: true, ...config } })
  return [...new Set(page.map(({ ruleNames: [name = ''] }) => name))].sort()
}

describe('a page with regions of every kind has no finding of markdownlint', () => {
  test.each(['markdown', 'myst'])('but those that the documentation names: %s', async (syntax) => {
    const config = { MD013: false, MD033: { allowed_elements: ['a', 'span'] } }
    expect(await listRules(syntax, '.', config)).toEqual([])
  })

  test('that it would not have without them', async () => {
    expect(await listRules('markdown', '', {})).toEqual(['MD013', 'MD033', 'MD036'])
  })
})
