import { describe, expect, it, test } from 'vitest'
import { renderPage } from '../../../src/pages/render-page.ts'
import { removeMarkers } from '../../../src/pages/clean-page.ts'
import { readWholePage } from '../../../src/pages/read-page.ts'
import { CONTENTS, pageOf } from '../sample-contents.ts'

const VALUE = 'It took <span data-tracedocs="real_ratio">?</span> as long.'
const REGION = ['<!-- tracedocs: begin chart memory -->', '<!-- tracedocs: end -->']

/** What {@link VALUE} and {@link REGION} become, as sample-contents.ts has the value and the chart. */
const VALUE_SHOWN = 'It took <span data-tracedocs="real_ratio">x90.7</span> as long.'
const IMAGE = '![Memory of the baseline: 200 MiB at its peak](images/memory.svg)'
const REGION_SHOWN = [REGION[0], '', IMAGE, '', '_Memory of the baseline_', '', REGION[1]]

/** Lines with a prefix, empty ones without. */
function indent(prefix: string, lines: readonly (string | undefined)[]): string {
  return lines.map((line) => (line ? prefix + line : prefix.trimEnd())).join('\n')
}

type Container = (value: string, region: readonly (string | undefined)[]) => string

const CONTAINERS: readonly (readonly [string, Container])[] = [
  [
    'an admonition of Python-Markdown',
    (value, region) => `!!! warning\n\n${indent('    ', [value, '', ...region])}\n\nAfter.\n`,
  ],
  [
    'one with a title, without a blank line before or after its body',
    (value, region) =>
      `!!! note inline end "A \\"b\\""\n${indent('    ', [value, '', ...region])}\nAfter.\n`,
  ],
  [
    'collapsed text',
    (value, region) => `???+ tip "More"\n\n${indent('    ', [...region, '', value])}\n`,
  ],
  [
    'collapsed text without a class',
    (value, region) => `??? "More"\n${indent('    ', [value, '', ...region])}\n`,
  ],
  [
    'tabs',
    (value, region) =>
      `=== "A"\n\n${indent('    ', [value])}\n\n=== "B"\n\n${indent('    ', region)}\n`,
  ],
  [
    'a definition',
    (value, region) =>
      `Term\n:   ${indent('    ', region).trimStart()}\n\n    ${value}\n\nTerm\n:   ${value}\n`,
  ],
  [
    'an admonition in one in a tab',
    (value, region) =>
      `=== "A"\n\n    !!! note\n\n        ??? note\n\n${indent(' '.repeat(12), [value, '', ...region])}\n\n        ${value}\n\n    ${value}\n`,
  ],
  [
    'an admonition in a list',
    (value, region) => `- a\n\n    !!! note\n\n${indent(' '.repeat(8), [value, '', ...region])}\n`,
  ],
  [
    'an admonition in a quote',
    (value, region) => `> !!! note\n>\n${indent('>     ', [value, '', ...region])}\n`,
  ],
  [
    'a list in an admonition',
    (value, region) => `!!! note\n\n    - a\n\n${indent(' '.repeat(8), [value, '', ...region])}\n`,
  ],
  [
    'an admonition indented by a tab',
    (value, region) => `!!! note\n\n${indent('\t', [value, '', ...region])}\n`,
  ],
  [
    "MyST's directive between fences, with a title and options",
    (value, region) =>
      `\`\`\`{admonition} ${value}\n:class: tip\n\n${value}\n\n${region.join('\n')}\n\`\`\`\n`,
  ],
  [
    'one with options in YAML, unclosed',
    (value, region) => `~~~{note}\n---\nclass: tip\n---\n${value}\n\n${region.join('\n')}\n`,
  ],
  [
    'a directive in a directive in a list',
    (value, region) =>
      `- a\n\n${indent('  ', ['````{tab-set}', '```{tab-item} B', value, '', ...region, '```', '````'])}\n`,
  ],
  [
    'the legend of a figure, below its caption',
    (value, region) =>
      `\`\`\`{figure} a.png\n:name: x\n\n${value}\n\n${region.join('\n')}\n\`\`\`\n`,
  ],
  [
    'a directive between colons',
    (value, region) => `:::{note}\n:class: tip\n\n${value}\n\n${region.join('\n')}\n:::\n`,
  ],
  [
    'indented components of JSX',
    (value, region) =>
      `<Tabs>\n  <TabItem value="a">\n\n${indent('    ', [value, '', ...region])}\n\n  </TabItem>\n</Tabs>\n`,
  ],
]

describe('in a container that hosts render, a page in Markdown', () => {
  describe.each(CONTAINERS)('in %s', (_, container) => {
    const source = container(VALUE, REGION)
    const shown = container(VALUE_SHOWN, REGION_SHOWN)

    it.each([
      ['\n', ''],
      ['\r\n', '\ufeff'],
    ])('is built with line ends %j, and stays so', async (eol, mark) => {
      const written = (text: string): string => mark + text.replaceAll('\n', eol)
      const once = await renderPage(pageOf('markdown', written(source)), CONTENTS)
      expect(once.messages.map(String)).toEqual([])
      expect(once.text).toBe(written(shown))
      const twice = await renderPage(pageOf('markdown', once.text), CONTENTS)
      expect(twice.text).toBe(once.text)
    })

    it('has its values linted where they stand', async () => {
      const page = pageOf('markdown', container('It took 12.5 s.', []))
      const blocks = (await readWholePage(page)).scan.listBlocks()
      const at = page.source.indexOf('12.5 s.')
      const found = blocks.flatMap((block) =>
        block.kind === 'text' && block.start <= at && at < block.end
          ? [block.text.slice(at - block.start, at - block.start + 7)]
          : [],
      )
      expect(found).toEqual(['12.5 s.'])
    })

    it('keeps what it shows when its markers are removed', async () => {
      const { text } = await removeMarkers(pageOf('markdown', shown))
      expect(text).not.toMatch(/tracedocs/)
      expect(text).toContain(IMAGE)
      expect(text).toContain('It took x90.7 as long.')
    })
  })
})

describe('what is code in every host stays code', () => {
  test.each([
    ['indented code', `Text.\n\n${indent('    ', [VALUE, '', ...REGION])}\n`],
    ['code in an admonition', `!!! note\n\n${indent('        ', [VALUE, '', ...REGION])}\n`],
    ['a fence in an admonition', `!!! note\n\n${indent('    ', ['```html', ...REGION, '```'])}\n`],
    ['an admonition in a fence', `\`\`\`\n!!! note\n\n${indent('    ', REGION)}\n\`\`\`\n`],
    ['code after an admonition', `!!! note\n\n    Text.\n\nText.\n\n${indent('    ', REGION)}\n`],
    ['code after a component', `<Tabs>\n</Tabs>\n\n${indent('    ', REGION)}\n`],
    ['code after exclamation marks', `Stop!!!\n\n${indent('    ', REGION)}\n`],
    ['a listing of MyST', `\`\`\`{code-block} html\n${REGION.join('\n')}\n\`\`\`\n`],
    ['a listing between colons', `:::{code-block} html\n${REGION.join('\n')}\n\n${VALUE}\n:::\n`],
    ['a cell that is run', `\`\`\`{code-cell} python\n${REGION.join('\n')}\n\`\`\`\n`],
  ])('%s', async (_, source) => {
    const { text, regions, values } = await renderPage(pageOf('markdown', source), CONTENTS)
    expect({ text, regions, values }).toEqual({ text: source, regions: [], values: [] })
  })
})

test('a region between the rows of a table of MyST is refused at its line', async () => {
  const source = `\`\`\`{list-table}\n* - a\n  - b\n\n${REGION.join('\n')}\n\`\`\`\n`
  const { messages } = await renderPage(pageOf('markdown', source), CONTENTS)
  expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([
    [5, 'misplaced-marker'],
    [6, 'misplaced-marker'],
  ])
})

// MyST shows an option as it is, with the tags of a value in it.
it.each([
  `\`\`\`{figure} a.png\n:alt: it took ${VALUE}\n\nA caption.\n\`\`\`\n`,
  `\`\`\`{figure} a.png\n---\nalt: it took ${VALUE}\n---\nA caption.\n\`\`\`\n`,
  `- a\n\n  \`\`\`{figure} a.png\n  :alt: it took ${VALUE}\n\n  A caption.\n  \`\`\`\n`,
  `:::{figure} a.png\n:alt: it took ${VALUE}\n\nA caption.\n:::\n`,
])('a value in an option of a directive is an error: %j', async (source) => {
  const { messages, text } = await renderPage(pageOf('markdown', source), CONTENTS)
  expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['unread-marker', true]])
  expect(text).toBe(source)
})
