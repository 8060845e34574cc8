import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../../src/pages/render-page.ts'
import {
  findNodes,
  HAS_DOCUTILS,
  readWithDocutils,
  textOf,
} from '../../docutils/read-with-docutils.ts'
import { arbitraryRest } from './arbitrary-rest.ts'
import { CONTENTS, pageOf } from '../sample-contents.ts'
import { countRuns } from '../../count-runs.ts'

describe('any reST page', () => {
  it('is rendered, changes in its regions only, and not at all the second time', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRest, async (source) => {
        const once = await renderPage(pageOf('rest', source), CONTENTS)
        expect(once.messages.filter(({ fatal }) => fatal !== undefined).map(String)).toEqual([])
        expect(maskOwned(once.text)).toBe(maskOwned(source))
        const twice = await renderPage(pageOf('rest', once.text), CONTENTS)
        expect(twice.text).toBe(once.text)
        expect(twice.regions.filter(({ changed }) => changed)).toEqual([])
      }),
      { numRuns: countRuns(400), seed: 21 },
    )
  })

  it.skipIf(!HAS_DOCUTILS)(
    'shows docutils as many tables and figures as it has regions, and no new warnings (skipped without docutils)',
    async () => {
      const sources = fc.sample(arbitraryRest, { numRuns: countRuns(150), seed: 22 })
      const pages = await Promise.all(
        sources.map((source) => renderPage(pageOf('rest', source), CONTENTS)),
      )
      const readings = readWithDocutils(pages.map(({ text }) => text))
      const shown = readings.map(({ tree, messages }) => ({
        tables: findNodes(tree, 'table').filter((table) => textOf(table).startsWith('Taskreal'))
          .length,
        figures: findNodes(tree, 'figure').length,
        messages,
      }))
      expect(shown).toEqual(
        pages.map(({ regions }) => ({
          tables: regions.filter(({ kind }) => kind === 'table').length,
          figures: regions.filter(({ kind }) => kind === 'chart').length,
          messages: [],
        })),
      )
    },
  )
})

/** Leave out what tracedocs may change. */
function maskOwned(source: string): string {
  return source.replace(
    /(tracedocs: begin (?:table timings|chart memory|values)\r?\n)[^]*?([^\r\n]*\.\. tracedocs: end)/g,
    '$1…$2',
  )
}
