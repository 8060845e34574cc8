import { expect, test } from 'vitest'
import { removeMarkers } from '../../../src/pages/clean-page.ts'
import { renderPage } from '../../../src/pages/render-page.ts'
import { CONTENTS, pageOf } from '../sample-contents.ts'

const REGION = ['.. tracedocs: begin chart memory', '.. tracedocs: end']

/** As sample-contents.ts has the chart. Sphinx 5.3 with MyST 0.18 shows an image for each of the pages below. */
const IMAGE = [
  '.. figure:: images/memory.svg',
  '   :alt: Memory of the baseline: 200 MiB at its peak',
  '',
  '   Memory of the baseline',
]
const SHOWN = [REGION[0], '', ...IMAGE, '', REGION[1]]

function indent(prefix: string, lines: readonly (string | undefined)[]): string {
  return lines.map((line) => (line ? prefix + line : prefix.trimEnd())).join('\n')
}

type Place = (region: readonly (string | undefined)[]) => string

const PLACES: readonly (readonly [string, Place])[] = [
  ['at the top', (region) => `\`\`\`{eval-rst}\n${indent('', region)}\n\`\`\`\n`],
  [
    'in a directive of reST',
    (region) => `\`\`\`{eval-rst}\nText.\n\n.. note::\n\n${indent('   ', region)}\n\`\`\`\n`,
  ],
  ['in a list', (region) => `- item\n\n${indent('  ', ['```{eval-rst}', ...region, '```'])}\n`],
  ['in a quote', (region) => `${indent('> ', ['```{eval-rst}', ...region, '```'])}\n`],
  ['in colons', (region) => `:::{note}\n~~~{eval-rst}\n${indent('', region)}\n~~~\n:::\n`],
  [
    'in a directive of MyST in a list',
    (region) =>
      `1. a\n\n${indent('   ', ['````{tip}', '```{eval-rst}', ...region, '```', '````'])}\n`,
  ],
]

test.each(PLACES)('a region of {eval-rst} is written in reST %s', async (_, place) => {
  const page = pageOf('markdown', place(REGION))
  const { text, messages } = await renderPage(page, CONTENTS)
  expect(messages).toEqual([])
  expect(text).toBe(place(SHOWN))
  const again = await renderPage({ ...page, source: text }, CONTENTS)
  expect(again.text).toBe(text)
  expect((await removeMarkers({ ...page, source: text })).text).toBe(place(IMAGE))
})

test('its line ends stay', async () => {
  const source = ['```{eval-rst}', ...REGION, '```', ''].join('\r\n')
  const { text } = await renderPage(pageOf('markdown', source), CONTENTS)
  expect(text).toBe(['```{eval-rst}', ...SHOWN, '```', ''].join('\r\n'))
})

test('a marker whose comment would take in the block below is reported at its line', async () => {
  const source = `\`\`\`{eval-rst}\n${REGION.join('\n')}\n\n   quote\n\`\`\`\n`
  const { messages } = await renderPage(pageOf('markdown', source), CONTENTS)
  expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([[3, 'swallowed-block']])
})
