import fc from 'fast-check'
import { format, type Options } from 'prettier'
import { describe, expect, it } from 'vitest'
import type { PageContents } from '../../src/pages/page.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { parseInline } from '../../src/tables/inline.ts'
import { tidyMarkdown } from './markdown/arbitrary-markdown.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'
import { countRuns } from '../count-runs.ts'

const PAGE = `# Title

<!-- tracedocs: begin table timings -->
<!-- tracedocs: end -->

- <!-- tracedocs: begin chart memory -->

  <!-- tracedocs: end -->

It took <span data-tracedocs="off.time.real">?</span>, which is <span data-tracedocs="real_ratio">?</span> as long, and this
sentence goes on and on so that it has to be broken, with <span data-tracedocs="on.time.real / off.time.real">?</span> in it.
`

const MDX_PAGE = PAGE.replace(/<!-- (.*) -->/g, '{/* $1 */}')

/** A chart and a table with all that may stand about them, longer than a line. */
const LABELLED: PageContents = {
  ...CONTENTS,
  charts: new Map([
    [
      'memory',
      {
        target: 'images/a b.svg',
        alt: 'Memory (RSS) of both runs, before and after the change, peaks at 271.1 MiB at 87.25 s; it is "low" -- x',
        caption:
          'Memory of *both* runs -- "before" & after the change, each at its peak... (c) and on the same machine.',
        label: 'fig-memory',
      },
    ],
  ]),
  tables: new Map([
    [
      'timings',
      {
        name: 'timings',
        columns: [
          { header: parseInline('Run 日本語'), align: 'left' },
          { header: parseInline('`--real` 👍🏽'), align: 'right' },
        ],
        rows: [
          [parseInline('"A" -- 1...2 ｶﾅ é'), parseInline('38.4\u00a0s')],
          [parseInline('R1 +- (c) 👨‍👩‍👧'), parseInline('1\u00a0s')],
        ],
        notes: [
          "1 line of `x` was skipped -- it's a note that goes on until it is longer than a line.",
        ],
        caption: 'Times.',
        label: 'tab-timings',
      },
    ],
  ]),
}

describe('a page that prettier has formatted', () => {
  it.each<[string, Options['proseWrap']]>([
    ['markdown', 'preserve'],
    ['markdown', 'always'],
    ['markdown', 'never'],
    ['mdx', 'preserve'],
    ['mdx', 'always'],
  ])('in %s with proseWrap %s is up to date', async (syntax, proseWrap) => {
    const built = await renderPage(pageOf(syntax, syntax === 'mdx' ? MDX_PAGE : PAGE), CONTENTS)
    const formatted = await format(built.text, {
      parser: syntax,
      proseWrap: proseWrap ?? 'preserve',
    })
    const again = await renderPage(pageOf(syntax, formatted), CONTENTS)
    expect(again.messages.map(String)).toEqual([])
    expect(again.text).toBe(formatted)
  })

  it('before it was built is left as it is by prettier afterwards', async () => {
    const formatted = await format(PAGE, { parser: 'markdown' })
    const built = await renderPage(pageOf('markdown', formatted), CONTENTS)
    expect(await format(built.text, { parser: 'markdown' })).toBe(built.text)
  })

  it.each(['markdown', 'mdx', 'myst'])(
    'in %s with labels, captions and wide characters is left as it is by prettier',
    async (syntax) => {
      const parser = syntax === 'mdx' ? 'mdx' : 'markdown'
      const page = await format(syntax === 'mdx' ? MDX_PAGE : PAGE, { parser })
      const built = await renderPage(pageOf(syntax, page), LABELLED)
      expect(built.messages.map(String)).toEqual([])
      expect(await format(built.text, { parser })).toBe(built.text)
    },
  )

  it('whatever is in it is up to date', async () => {
    await fc.assert(
      fc.asyncProperty(
        tidyMarkdown,
        fc.constantFrom('preserve' as const, 'always' as const),
        async (source, proseWrap) => {
          const built = await renderPage(
            pageOf('markdown', source.replace(/\r\n?/g, '\n')),
            CONTENTS,
          )
          const formatted = await format(built.text, { parser: 'markdown', proseWrap })
          const again = await renderPage(pageOf('markdown', formatted), CONTENTS)
          expect(again.text).toBe(formatted)
        },
      ),
      { numRuns: countRuns(100), seed: 41 },
    )
  })

  it('with other emphasis, other padding and a narrow table is up to date', async () => {
    const built = await renderPage(pageOf('markdown', PAGE), CONTENTS)
    const repadded = built.text
      .replace(/^\|.*$/gm, (row) => row.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '--'))
      .replace('_1 line was skipped._', '*1 line\nwas skipped.*')
    expect(repadded).not.toBe(built.text)
    const again = await renderPage(pageOf('markdown', repadded), CONTENTS)
    expect({ text: again.text, messages: again.messages.map(String) }).toEqual({
      text: repadded,
      messages: [],
    })
  })

  it.each([
    ['a cell', '38.4\u00a0s', '38.5\u00a0s'],
    ['the alignment of a column', '-----: |', ':----- |'],
    ['a heading', '`real`', 'real'],
    ['the target of an image', 'memory.svg', 'memory2.svg'],
    ['the alt text of an image', 'peak', 'top'],
    ['the caption of an image', '_Memory of the baseline_', '_Memory_'],
    ['a note', 'was skipped', 'were skipped'],
    ['the blank line after a marker', 'timings -->\n\n', 'timings -->\n'],
  ])('and whose author has changed %s is written again', async (_, from, to) => {
    const { text } = await renderPage(pageOf('markdown', PAGE), CONTENTS)
    const edited = text.replace(from, to)
    expect(edited).not.toBe(text)
    expect((await renderPage(pageOf('markdown', edited), CONTENTS)).text).toBe(text)
  })
})
