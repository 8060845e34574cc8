import { XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawSvg } from '../../../../src/charts/pictures/svg/draw-svg.ts'
import { AXIS, createChart, createPlot, layOutDrawing } from '../../create-chart.ts'
import { DEFAULT_KEY } from '../../../../src/charts/key-position.ts'
import { readPrimitives } from '../../../../src/charts/comparison/primitives.ts'

const CHART = createChart({
  id: 'td-memory',
  title: { text: 'Memory' },
  grid: ['x', 'y'],
  key: DEFAULT_KEY,
  plots: [createPlot([0, 3e6, 1e6], { title: 'RSS' })],
})

test('a chart is one document, an element to a line, with nothing that is not used', async () => {
  const plain = createChart({
    id: 'td-tiny',
    axes: {
      ...createChart().axes,
      x: { ...AXIS, tics: undefined },
      y: { ...AXIS, tics: undefined },
    },
    title: { text: 'Tiny' },
    terminal: { width: 90, height: 60, resolution: 100, font: { family: 'Arial', size: 10 } },
  })

  // By hand: one V above and half a V for the title, 2H + 0.5H left, 2H + H right, 2H below.
  expect(await drawSvg(layOutDrawing(plain))).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="90" height="60" role="img" aria-labelledby="td-tiny-title" aria-describedby="td-tiny-desc" font-family="Arial,Helvetica,'Liberation Sans',sans-serif">
<title id="td-tiny-title">A chart</title>
<desc id="td-tiny-desc">What it shows.</desc>
<style>@media (prefers-color-scheme:dark){.td-tiny-background-fill{fill:#14171c}.td-tiny-foreground-stroke{stroke:#e4e7eb}.td-tiny-line-1-stroke{stroke:#c774f5}.td-tiny-foreground-fill{fill:#e4e7eb}}</style>
<rect class="td-tiny-background-fill" fill="#ffffff" width="90" height="60"/>
<path class="td-tiny-foreground-stroke" stroke="#000000" fill="none" d="M17.5,45.01 17.5,46 68.99,46 68.99,45.01Z"/>
<path class="td-tiny-line-1-stroke" stroke="#9400d3" fill="none" d="M17.5,46 68.99,45.01"/>
<path class="td-tiny-foreground-stroke" stroke="#000000" fill="none" d="M17.5,45.01 17.5,46 68.99,46 68.99,45.01Z"/>
<text class="td-tiny-foreground-fill" fill="#000000" x="43.24" y="25.76" text-anchor="middle" font-size="10">Tiny</text>
</svg>
`,
  )
})

test('the same chart has the same bytes every time', async () => {
  const first = await drawSvg(layOutDrawing(CHART))
  await drawSvg(layOutDrawing(createChart({ id: 'another' })))

  expect(await drawSvg(layOutDrawing(CHART))).toBe(first)
})

test('every id and class begins with the chart’s id, and no id occurs twice', async () => {
  const svg = await drawSvg(layOutDrawing(CHART))
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  const classes = [...svg.matchAll(/ class="([^"]*)"/g)].map(([, name]) => name)

  expect(ids).toEqual(['td-memory-title', 'td-memory-desc'])
  expect(classes.filter((name) => !name?.startsWith('td-memory-'))).toEqual([])
})

test('the style sheet has a dark colour for every class that is used, and for no other', async () => {
  const svg = await drawSvg(layOutDrawing(CHART))
  const used = new Set([...svg.matchAll(/ class="([^"]*)"/g)].map(([, name]) => name))
  const styled = [...svg.matchAll(/\.([\w-]+)\{/g)].map(([, name]) => name)

  expect(styled.toSorted()).toEqual([...used].toSorted())
})

test('a scheme has its colours as attributes, no style and no class', async () => {
  const drawing = layOutDrawing(CHART)
  const [light, dark] = [await drawSvg(drawing, 'light'), await drawSvg(drawing, 'dark')]
  for (const svg of [light, dark]) expect(svg).not.toMatch(/<style|class=/)
  const automatic = await drawSvg(drawing)
  // Light colours are attributes either way.
  expect(light).toBe(
    automatic.replaceAll(/ class="[^"]*"/g, '').replace(/<style>[^<]*<\/style>\n/, ''),
  )
  const colours = (svg: string): readonly string[] =>
    [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour = '']) => colour)
  const rules = new Map(
    [...automatic.matchAll(/\.([\w-]+)\{(?:fill|stroke):([^}]*)\}/g)].map(
      ([, name = '', colour = '']) => [name, colour],
    ),
  )
  expect(new Set(colours(dark).filter((colour) => colour.startsWith('#')))).toEqual(
    new Set(rules.values()),
  )
})

test('nothing is taken from elsewhere, nothing runs, and no namespace is left over', async () => {
  const svg = await drawSvg(layOutDrawing(CHART))

  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
    /href|url\(|@import|@font-face|<script|svgjs|xlink|<defs|<g|var\(/,
  )
})

test('an exponent is raised and smaller', async () => {
  const svg = await drawSvg(layOutDrawing(CHART))

  expect(svg).toContain('<tspan>1x10</tspan><tspan dy="-6" font-size="9.6">6</tspan></text>')
})

test('markup in a text is shown and not obeyed', async () => {
  const title = { text: '</text><script>alert("1")</script>&amp;' }
  const svg = await drawSvg(
    layOutDrawing({ ...CHART, title, about: { title: ']]><b>', description: '' } }),
  )

  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('<b>')
  expect(readTexts(svg)).toContain(title.text)
})

test('a control character and half of a surrogate pair are shown as U+FFFD', async () => {
  const svg = await drawSvg(
    layOutDrawing({ ...CHART, title: { text: 'a\u0000b\u001bc\ud800d\uffff😀' } }),
  )

  expect(readTexts(svg)).toContain('a\ufffdb\ufffdc\ufffdd\ufffd😀')
})

test('blanks within a text are kept', async () => {
  const svg = await drawSvg(layOutDrawing({ ...CHART, title: { text: 'a  b' } }))

  expect(svg).toContain(' xml:space="preserve">a  b</text>')
})

test('any text whatever gives a document that parses and has the text in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
      const font = { family: text, size: 10 }
      const title = { text: text.replaceAll('\n', ' '), font }
      const about = { title: text, description: text }
      const svg = await drawSvg(layOutDrawing({ ...CHART, title, about }))
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is one more package
      expect(XMLValidator.validate(svg)).toBe(true)
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test.each([
  ['Arial', "Arial,Helvetica,'Liberation Sans',sans-serif"],
  ['Times', 'Times,sans-serif'],
  ['DejaVu Sans', "'DejaVu Sans',sans-serif"],
  ['A, B', 'A, B'],
])('the typeface %s is asked for with others to fall back on', async (family, list) => {
  const terminal = { ...CHART.terminal, font: { family, size: 12 } }

  expect(await drawSvg(layOutDrawing({ ...CHART, terminal }))).toContain(`font-family="${list}"`)
})

test('bold and italic are read off a typeface’s name', async () => {
  const title = { text: 'Bold', font: { family: 'Times Bold Italic' } }
  const svg = await drawSvg(layOutDrawing({ ...CHART, title }))

  expect(svg).toContain('font-family="Times,sans-serif" font-weight="bold" font-style="italic"')
})

test('without a description there is no element for one', async () => {
  const svg = await drawSvg(layOutDrawing({ ...CHART, about: { title: 'A', description: '' } }))

  expect(svg).not.toMatch(/desc/)
})

function readTexts(svg: string): string[] {
  return readPrimitives(svg).flatMap((primitive) =>
    primitive.kind === 'text' ? [primitive.runs.map((run) => run.text).join('')] : [],
  )
}

test('many marks are grouped, so that no element has children without end', async () => {
  const drawing = layOutDrawing(CHART)
  const facets = Array.from({ length: 4500 }, (_, i) => ({
    kind: 'area' as const,
    ink: '#ff0000' as const,
    points: [i, 0, i + 1, 0, i + 1, 1],
  }))
  const lines = (await drawSvg({ ...drawing, marks: facets })).split('\n')
  const sizes = lines
    .join('\n')
    .split('<g>')
    .slice(1)
    .map((group) => group.split('<polygon').length - 1)

  expect(sizes).toEqual([2000, 2000, 500])
})
