import { expect, test } from 'vitest'
import { comparePrimitives } from '../../../src/charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../../src/charts/comparison/primitives.ts'
import type { Primitive } from '../../../src/charts/comparison/primitive.ts'

// The markup of gnuplot 5.4.4's svg terminal, and the same things in ours.
const GNUPLOTS = `<svg viewBox="0 0 100 100"><title>Gnuplot</title>
<rect x="0" y="0" width="100" height="100" fill="none"/><defs><path id='gpPt0' d='M0,0 h2'/></defs>
<g fill="none" color="gray" stroke="currentColor" stroke-width="0.50">
	<path stroke='gray' stroke-dasharray='2,4' class="gridline"  d='M1.00,2.00 L3.00,2.00  '/></g>
<g fill="none" color="black" stroke="currentColor" stroke-width="1.00">
	<path stroke='rgb(  0, 158, 115)'  d='M1.00,2.00 L3.50,2.00 L3.50,2.00 M5.00,6.00
		L7.00,8.00 M9.00,9.00  '/>	<g transform="translate(64.14,346.30) rotate(270)" stroke="none" fill="black" font-family="Arial" font-size="12.00"  text-anchor="end">
		<text><tspan font-family="Arial" > 1x10</tspan><tspan font-family="Arial"  font-size="9.6" dy="-6.00px">6</tspan><tspan font-size="12.0" dy="6.00"></tspan></text>
	</g>
</g>
<g stroke='none' shape-rendering='crispEdges'>
	<polygon fill = 'white' points = '1.00,1.00 2.00,1.00 2.00,2.00 '/>
</g></svg>`

const OURS = `<svg viewBox="0 0 100 100" font-family="Arial,Helvetica,sans-serif">
<style>@media (prefers-color-scheme:dark){.a{fill:#111111}}</style>
<rect fill="#ffffff" width="100" height="100"/>
<path stroke="#808080" stroke-width="0.5" stroke-dasharray="2,4" fill="none" d="M1,2 3,2"/>
<path stroke="#009e73" fill="none" d="M1,2 3.5,2 M5,6 7,8"/>
<text transform="translate(64.14,346.3) rotate(-90)" fill="#000000" text-anchor="end" font-size="12"><tspan>1x10</tspan><tspan dy="-6" font-size="9.6">6</tspan></text>
<polygon fill="#ffffff" points="1,1 2,1 2,2"/>
</svg>`

test('drawings that differ only in markup are the same', () => {
  expect(comparePrimitives(readPrimitives(OURS), readPrimitives(GNUPLOTS))).toEqual([])
})

test('primitives are read with their colour, width, dashes, position and size', () => {
  expect(readPrimitives(OURS).slice(1)).toEqual([
    {
      kind: 'line',
      points: [
        [1, 2],
        [3.5, 2],
      ],
      closed: false,
      colour: '#009e73',
      width: 1,
      dashes: '',
      opacity: 1,
      cap: 'butt miter',
    },
    {
      kind: 'line',
      points: [
        [5, 6],
        [7, 8],
      ],
      closed: false,
      colour: '#009e73',
      width: 1,
      dashes: '',
      opacity: 1,
      cap: 'butt miter',
    },
    {
      kind: 'text',
      at: [64.14, 346.3],
      anchor: 'end',
      angle: 270,
      colour: '#000000',
      family: 'Arial',
      face: '',
      runs: [
        { text: '1x10', size: 12, rise: 0 },
        { text: '6', size: 9.6, rise: 6 },
      ],
    },
    {
      kind: 'area',
      points: [
        [1, 1],
        [2, 1],
        [2, 2],
      ],
      colour: '#ffffff',
      opacity: 1,
    },
  ])
})

test.each([
  ['a point that moved by 0.02 px', 'M1,2 3,2', 'M1,2 3.02,2'],
  ['one more point', 'M5,6 7,8', 'M5,6 7,8 9,9'],
  ['one point less', 'M1,2 3.5,2 M5,6 7,8', 'M1,2 3.5,2'],
  ['a gap that is closed', 'M1,2 3.5,2 M5,6 7,8', 'M1,2 3.5,2 5,6 7,8'],
  ['an outline that is closed', 'M1,2 3.5,2 M5,6 7,8', 'M1,2 3.5,2 M5,6 7,8 9,9Z'],
  ['another colour', '#009e73', '#009e74'],
  ['another width', 'stroke-width="0.5"', 'stroke-width="1"'],
  ['other dashes', '2,4', '4,2'],
  ['another text', '1x10', '1x100'],
  ['an exponent on the line', ' dy="-6"', ''],
  ['another size', 'font-size="12"', 'font-size="11"'],
  ['another anchor', 'text-anchor="end"', 'text-anchor="middle"'],
  ['another angle', 'rotate(-90)', 'rotate(90)'],
  ['another position', 'translate(64.14,', 'translate(64.16,'],
  ['another colour of text', 'fill="#000000"', 'fill="#111111"'],
  ['another typeface', 'Arial,', 'Times,'],
  ['bold letters', 'text-anchor', 'font-weight="bold" text-anchor'],
  ['an area of another shape', 'points="1,1 2,1 2,2"', 'points="1,1 2,1 2,3"'],
])('%s is a difference', (_, before, after) => {
  const changed = readPrimitives(OURS.replace(before, after))

  expect(comparePrimitives(changed, readPrimitives(GNUPLOTS))).not.toEqual([])
})

test('a difference is reported as what is expected and what is drawn', () => {
  const changed = readPrimitives(OURS.replace('M1,2 3,2', 'M1,2 3.02,2'))

  expect(comparePrimitives(changed, readPrimitives(GNUPLOTS))).toEqual([
    '- expected line #808080 2,4 false 1.00 butt miter at 1.00 2.00 3.00 2.00 0.50',
    '+ drawn    line #808080 2,4 false 1.00 butt miter at 1.00 2.00 3.02 2.00 0.50',
  ])
})

test('a hundredth of a pixel is not a difference', () => {
  const changed = readPrimitives(OURS.replace('M1,2 3,2', 'M1,2 3.01,2'))

  expect(comparePrimitives(changed, readPrimitives(GNUPLOTS))).toEqual([])
})

test('another drawing order is a difference, but not among equal primitives', () => {
  const drawing = readPrimitives(OURS)
  const [first, second, ...others] = drawing
  const isThere = (item: Primitive | undefined): item is Primitive => item !== undefined
  const swapped = [second, first, ...others].filter(isThere)
  const doubled = [first, first, ...others].filter(isThere)

  expect(comparePrimitives(swapped, drawing)).toHaveLength(1)
  expect(comparePrimitives(doubled, [...doubled])).toEqual([])
})

// A filled circle of gnuplot has an outline, which belongs to the symbol that it refers to.
const SYMBOLS = `<svg><title>Gnuplot</title><defs>
<circle id='gpPt5' stroke-width='0.222' stroke='currentColor' cx='0' cy='0' r='1'/>
<use xlink:href='#gpPt5' id='gpPt6' fill='currentColor' stroke='none'/>
<path id='gpPt7' stroke-width='0.222' stroke='currentColor' d='M0,-1.33 L-1.33,0.67 L1.33,0.67 z'/>
<use xlink:href='#gpPt7' id='gpPt9' stroke='currentColor' transform='rotate(180)'/></defs>
<g fill="none"><use xlink:href='#gpPt6' transform='translate(10.00,20.00) scale(2.00)' color='rgb(255,   0,   0)' opacity='0.50'/>
<use xlink:href='#gpPt9' transform='translate(10.00,20.00) scale(2.00)' color='black'/></g></svg>`

const MARKERS = `<svg><defs><marker id="p"><circle fill="#ff0000" stroke="#ff0000" stroke-width="0.444" r="2" opacity="0.5"/></marker>
<marker id="q"><path stroke="#000000" stroke-width="0.444" fill="none" d="M0,2.66 2.66,-1.34 -2.66,-1.34Z"/></marker></defs>
<path marker-mid="url(#p)" marker-end="url(#p)" fill="none" d="M10,20 10,20"/>
<path marker-mid="url(#q)" marker-end="url(#q)" fill="none" d="M10,20 10,20"/></svg>`

test('a symbol is the same whether gnuplot’s markup or a marker of a path draws it', () => {
  const drawn = readPrimitives(MARKERS)

  expect(drawn.map((primitive) => primitive.kind)).toEqual(['disc', 'line'])
  expect(comparePrimitives(drawn, readPrimitives(SYMBOLS))).toEqual([])
})

test.each([
  ['a larger symbol', 'r="2"', 'r="2.1"'],
  ['a symbol in another position', 'M10,20 10,20', 'M10,20 10.1,20'],
  ['an open symbol', 'fill="#ff0000"', 'fill="none"'],
  ['another opacity', 'opacity="0.5"', 'opacity="0.6"'],
])('%s is a difference', (_, before, after) => {
  const changed = readPrimitives(MARKERS.replace(before, after))

  expect(comparePrimitives(changed, readPrimitives(SYMBOLS))).not.toEqual([])
})
