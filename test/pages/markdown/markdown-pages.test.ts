import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RenderedPage } from '../../../src/pages/render-page.ts'
import { renderPage } from '../../../src/pages/render-page.ts'
import { collectReferences } from '../../../src/pages/collect-references.ts'
import { brokenMarkdown, tidyMarkdown, untidyMarkdown } from './arbitrary-markdown.ts'
import { CONTENTS, pageOf } from '../sample-contents.ts'
import { countRuns } from '../../count-runs.ts'

describe('any Markdown page', () => {
  it('is rendered, each region and value of it, when its markers are well indented', async () => {
    await fc.assert(
      fc.asyncProperty(tidyMarkdown, async (source) => {
        const { messages, regions, values } = await renderPage(pageOf('markdown', source), CONTENTS)
        expect({
          messages: messages.filter(({ fatal }) => fatal !== undefined).map(String),
          regions: regions.length,
          values: values.length,
        }).toEqual({
          messages: [],
          regions: source.split(/begin (?:table timings|chart memory)/).length - 1,
          values: source.split('data-tracedocs=').length - 1,
        })
      }),
      { numRuns: countRuns(120), seed: 11 },
    )
  })

  it.each([
    ['well indented', tidyMarkdown],
    ['badly indented', untidyMarkdown],
    ['with lines missing, doubled or moved', brokenMarkdown],
  ])(
    '%s changes in its regions and values only, and not at all the second time',
    async (_, pages) => {
      await fc.assert(
        fc.asyncProperty(pages, async (source) => {
          const once = await renderPage(pageOf('markdown', source), CONTENTS)
          expect(maskOwned(once.text)).toBe(maskOwned(source))
          expect(once.text === source || !hasError(once)).toBe(true)
          const twice = await renderPage(pageOf('markdown', once.text), CONTENTS)
          expect(twice.text).toBe(once.text)
          expect([...twice.regions, ...twice.values].filter(({ changed }) => changed)).toEqual([])
          if (once.next === undefined || once.messages.length > 0) return
          expect(twice.messages).toEqual([])
          expect(await collectReferences(pageOf('markdown', once.text))).toEqual(once.next)
        }),
        { numRuns: countRuns(120), seed: 12 },
      )
    },
  )
})

function hasError(page: RenderedPage): boolean {
  return page.messages.some(({ fatal }) => fatal === true)
}

/** Leave out what tracedocs may change. */
function maskOwned(source: string): string {
  return source
    .replace(
      /(tracedocs: begin (?:table timings|chart memory) -->(?:\r\n|\n|\r))[^]*?([^\r\n]*<!-- tracedocs: end)/g,
      '$1…$2',
    )
    .replace(/(<span[^>]*data-tracedocs[^>]*>)[^<]*/g, '$1…')
}
