import type { Caption, Chart, Tics } from '../../src/charts/chart.ts'
import { DEFAULT_KEY } from '../../src/charts/normalise-key.ts'
import { readKey } from './read-key.ts'
import { readPlots, type ReadData } from './read-plots.ts'

/** A script as a chart, or the first thing in it that the chart engine does not draw yet. */
export type ReadScript =
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'uncovered'; readonly line: string }

/**
 * Read the plain scripts of the conformance cases. A stand-in until the product reads scripts
 * itself: it knows the lines that occur in the cases and no more.
 */
export function readScript(script: string, readData: ReadData): ReadScript {
  let draft = createDraft()
  for (const line of script.split('\n').filter((text) => text.trim() !== '')) {
    const next = readLine(draft, line, readData)
    if (next === undefined) return { kind: 'uncovered', line: line.slice(0, 60) }
    draft = next
  }
  const { isEnhanced, ...chart } = draft
  const texts = [chart.title, chart.axes.x.label, chart.axes.y.label, chart.axes.y2.label]
  const marked = [
    ...texts.map((caption) => caption?.text),
    ...chart.plots.map((plot) => plot.title),
  ]
    .concat(Object.values(chart.axes).map((axis) => axis.format))
    .find((text) => /[{}^_@&~]/.test(text ?? ''))
  if (isEnhanced && marked !== undefined) return { kind: 'uncovered', line: `enhanced ${marked}` }
  return { kind: 'chart', chart }
}

type Draft = Chart & { readonly isEnhanced: boolean }
type AxisWord = 'x' | 'y' | 'y2'

function createDraft(): Draft {
  const axis = { label: undefined, range: {}, format: '% h' }
  return {
    id: 'case',
    terminal: createTerminal(),
    title: undefined,
    axes: {
      x: { ...axis, tics: { kind: 'automatic' } },
      y: { ...axis, tics: { kind: 'automatic' } },
      y2: { ...axis, tics: undefined },
      x2: { ...axis, tics: undefined },
    },
    grid: [],
    key: DEFAULT_KEY,
    arrows: [],
    labels: [],
    plots: [],
    about: { title: 'A case', description: '' },
    isEnhanced: true,
  }
}

function createTerminal(): Chart['terminal'] {
  return { width: 600, height: 480, resolution: 100, font: { family: 'Arial', size: 12 } }
}

const NUMBER = String.raw`-?[\d.]+(?:e[-+]?\d+)?`

/** What each kind of line does to the draft; `undefined` when it asks for more than there is. */
const READERS: readonly (readonly [
  RegExp,
  (draft: Draft, match: readonly string[], readData: ReadData) => Draft | undefined,
])[] = [
  [/^set (?:pointsize|datafile|output) /, (draft) => draft],
  [/^set terminal svg(.*)$/, (draft, [, words = '']) => readTerminal(draft, words)],
  [/^set grid(?: back)?$/, (draft) => ({ ...draft, grid: ['x', 'y'] })],
  [/^set grid y2tics$/, (draft) => ({ ...draft, grid: [...draft.grid, 'y2'] })],
  [
    /^set title ("(?:[^"\\]|\\.)*")(.*)$/,
    (draft, [, text = '', words = '']) => {
      const title = readCaption(draft.title, text, words)
      return title && { ...draft, title }
    },
  ],
  [
    /^set (x|y|y2)label ("(?:[^"\\]|\\.)*")(.*)$/,
    (draft, [, name = '', text = '', words = '']) => {
      const label = readCaption(draft.axes[toAxis(name)].label, text, words)
      return label && changeAxis(draft, name, { label })
    },
  ],
  [
    /^set (x|y|y2)tics ?([-\d.,]*)$/,
    (draft, [, name = '', numbers = '']) => changeAxis(draft, name, { tics: readTics(numbers) }),
  ],
  [/^unset (x|y|y2)tics$/, (draft, [, name = '']) => changeAxis(draft, name, { tics: undefined })],
  [
    /^set format (x|y|y2) "([^"]*)"$/,
    (draft, [, name = '', format = '']) => changeAxis(draft, name, { format }),
  ],
  [
    new RegExp(`^set (x|y|y2)range \\[(${NUMBER}|\\*):(${NUMBER}|\\*)\\]$`),
    (draft, [, name = '', min = '', max = '']) =>
      changeAxis(draft, name, {
        range: {
          ...(min === '*' ? {} : { min: Number(min) }),
          ...(max === '*' ? {} : { max: Number(max) }),
        },
      }),
  ],
  [/^set key off$/, (draft) => ({ ...draft, key: undefined })],
  [/^set key (.*)$/, readKeyLine],
  [
    new RegExp(
      `^set arrow from (${NUMBER}),(${NUMBER}) to (${NUMBER}),(${NUMBER}) lt (-?\\d+) lw (\\d+)$`,
    ),
    (draft, match) => {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, type = 0, width = 0] = match.slice(1).map(Number)
      const arrow = { from: { x: x0, y: y0 }, to: { x: x1, y: y1 }, line: { type, width } }
      return { ...draft, arrows: [...draft.arrows, arrow] }
    },
  ],
  [
    new RegExp(
      `^set label "([^"]*)" at (${NUMBER}),(${NUMBER}) left font ",(\\d+)" rotate by 90 noenhanced front$`,
    ),
    (draft, [, text = '', x, y, size]) => {
      const label = {
        caption: { text, font: { size: Number(size) } },
        at: { x: Number(x), y: Number(y) },
        justify: 'left',
        rotate: 90,
        layer: 'front',
      } as const
      return { ...draft, labels: [...draft.labels, label] }
    },
  ],
  [/^plot (.*)$/, readPlotLine],
]

function readKeyLine(draft: Draft, [, words = '']: readonly string[]): Draft | undefined {
  const key = readKey(draft.key ?? DEFAULT_KEY, words)
  return key && { ...draft, key }
}

function readPlotLine(
  draft: Draft,
  [, elements = '']: readonly string[],
  readData: ReadData,
): Draft | undefined {
  const plots = readPlots(elements, readData)
  return plots && { ...draft, plots }
}

function readLine(draft: Draft, line: string, readData: ReadData): Draft | undefined {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(line)
    if (match) return read(draft, match, readData)
  }
  return undefined
}

function toAxis(name: string): AxisWord {
  return name === 'x' || name === 'y2' ? name : 'y'
}

function changeAxis(draft: Draft, name: string, change: Partial<Chart['axes']['x']>): Draft {
  const axis = toAxis(name)
  return { ...draft, axes: { ...draft.axes, [axis]: { ...draft.axes[axis], ...change } } }
}

function readTerminal(draft: Draft, words: string): Draft | undefined {
  if (words.includes('fontscale')) return undefined
  const [, width, height] = /size (\d+),(\d+)/.exec(words) ?? []
  const size = /font ",(\d+)"/.exec(words)?.[1]
  const fresh = createTerminal()
  return {
    ...draft,
    isEnhanced: !words.includes('noenhanced'),
    terminal: {
      ...fresh,
      ...(width === undefined ? {} : { width: Number(width), height: Number(height) }),
      ...(size === undefined ? {} : { font: { family: 'Arial', size: Number(size) } }),
    },
  }
}

/** A caption keeps its font and offset when only its text is set anew. */
function readCaption(
  before: Caption | undefined,
  quoted: string,
  words: string,
): Caption | undefined {
  if (/rotate|tc /.test(words)) return undefined
  const [, family = '', size] = /font "([^,"]*),(\d+)"/.exec(words) ?? []
  const [, across, up] = new RegExp(`offset (${NUMBER}),(${NUMBER})`).exec(words) ?? []
  return {
    ...before,
    text: String(JSON.parse(quoted)),
    ...(size === undefined
      ? {}
      : { font: { ...(family === '' ? {} : { family }), size: Number(size) } }),
    ...(across === undefined ? {} : { offset: [Number(across), Number(up)] as const }),
  }
}

function readTics(numbers: string): Tics {
  const [first, second, third] = numbers === '' ? [] : numbers.split(',').map(Number)
  if (first === undefined) return { kind: 'automatic' }
  if (second === undefined) return { kind: 'series', step: first }
  return {
    kind: 'series',
    start: first,
    step: second,
    ...(third === undefined ? {} : { end: third }),
  }
}
