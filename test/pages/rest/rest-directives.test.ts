import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../src/pages/render-page.ts'
import { CONTENTS, pageOf } from '../sample-contents.ts'

/** A directive with a region in its body. */
function directiveWithRegion(name: string): string {
  return `.. ${name}::\n\n   .. tracedocs: begin chart memory\n   .. tracedocs: end\n\nText.\n`
}

/** The figure of sample-contents.ts. */
const FIGURE = [
  '   .. figure:: images/memory.svg',
  '      :alt: Memory of the baseline: 200 MiB at its peak',
  '',
  '      Memory of the baseline',
].join('\n')

describe('a region in the body of a directive is built where Sphinx reads the body', () => {
  test.each([
    ...['autoclass', 'autodata', 'autoexception', 'autofunction', 'automethod', 'automodule'],
    ...['autoattribute', 'autoproperty', 'note', 'only', 'tab-item', 'function'],
  ])('%s', async (name) => {
    const source = directiveWithRegion(name)
    const { text, messages } = await renderPage(pageOf('rest', source), CONTENTS)
    expect(messages.map(String)).toEqual([])
    expect(text).toBe(source.replace('memory\n', `memory\n\n${FIGURE}\n\n`))
  })
})

describe('it stays code where the body is code', () => {
  test.each(['code-block', 'code-tab', 'literalinclude', 'parsed-literal', 'math'])(
    '%s',
    async (name) => {
      const source = directiveWithRegion(name)
      const { text, regions } = await renderPage(pageOf('rest', source), CONTENTS)
      expect({ text, regions }).toEqual({ text: source, regions: [] })
    },
  )
})
