import { expect, test } from 'vitest'
import { layOutChart } from '../../../src/charts/lay-out-chart.ts'
import { drawSvg } from '../../../src/charts/pictures/svg/draw-svg.ts'
import type { Chart } from '../../../src/charts/chart.ts'
import type { TextMark } from '../../../src/charts/drawing.ts'
import { DEFAULT_KEY } from '../../../src/charts/key-position.ts'
import { chooseLineType } from '../../../src/charts/kinds/frame/line-types.ts'
import { applyTheme } from '../../../src/charts/pages/apply-theme.ts'
import { DOCS_THEME } from '../../../src/charts/pages/docs-theme.ts'
import { findDrawingShade } from '../../../src/charts/pages/find-drawing-shade.ts'
import { restyleChart } from '../../../src/charts/pages/restyle-chart.ts'
import { AXIS, createChart, createPlot, layOutDrawing } from '../create-chart.ts'

type Channels = readonly [red: number, green: number, blue: number]

/** Linear light of a colour, from sRGB (IEC 61966-2-1). */
function readLight(color: string): Channels {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

/** Contrast by WCAG 2.2. */
function measureContrast(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other]
    .map(readLight)
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

const { palette } = DOCS_THEME
const LINES = [1, 2, 3, 4, 5, 6, 7, 8] as const

test.each(['light', 'dark'] as const)(
  'lines and text have enough contrast on a %s page',
  (mode) => {
    const background = palette.background[mode]
    const lines = LINES.map((line) => measureContrast(palette[`line-${line}`][mode], background))
    // WCAG 2.2: 3 for graphics (1.4.11), 4.5 for text (1.4.3).
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(3)
    expect(measureContrast(palette.foreground[mode], background)).toBeGreaterThanOrEqual(4.5)
  },
)

// WCAG 2.2 asks 7 of enhanced contrast (1.4.6): captions and numbers of axes are the smallest texts.
test.each([
  ['light', '#ffffff', 6],
  ['dark', '#14171c', 7],
] as const)('captions are no paler on a %s page than they need be', (mode, background, least) => {
  const { mutedColor = '#000000' } = DOCS_THEME.page ?? {}
  const shade = findDrawingShade({ theme: 'docs' }, mutedColor)[mode]
  expect(measureContrast(shade, background)).toBeGreaterThanOrEqual(least)
})

/** Simulate a colour as seen without red or without green cones (Viénot, Brettel and Mollon, 1999). */
const BLINDNESS: Readonly<Record<string, (light: Channels) => Channels>> = {
  protanopia: ([red, green, blue]) => {
    const yellow = 0.11238 * red + 0.88762 * green
    return [yellow, yellow, 0.00401 * red - 0.00401 * green + blue]
  },
  deuteranopia: ([red, green, blue]) => {
    const yellow = 0.29275 * red + 0.70725 * green
    return [yellow, yellow, -0.02234 * red + 0.02234 * green + blue]
  },
}

/** Measure the difference of two colours in CIE 1976 L*a*b*; 2.3 is just noticeable. */
function measureDifference(one: Channels, other: Channels): number {
  const [a, b] = [toLab(one), toLab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function toLab([red, green, blue]: Channels): Channels {
  const bend = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
  const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

test.each([
  ['light', 'protanopia'],
  ['light', 'deuteranopia'],
  ['dark', 'protanopia'],
  ['dark', 'deuteranopia'],
] as const)('the first four colours are told apart on a %s page with %s', (mode, blindness) => {
  const see = BLINDNESS[blindness] ?? ((light: Channels) => light)
  const seen = LINES.slice(0, 4).map((line) => see(readLight(palette[`line-${line}`][mode])))
  const differences = seen.flatMap((one, i) =>
    seen.slice(0, i).map((other) => measureDifference(one, other)),
  )
  expect(Math.min(...differences)).toBeGreaterThan(10)
})

test('lines also differ in their dashes', () => {
  const dashes = DOCS_THEME.page?.lines.map(({ dash }) => JSON.stringify(dash)) ?? []
  expect(new Set(dashes).size).toBe(LINES.length)
})

function createDocs(change: Partial<Chart> = {}): Chart {
  return applyTheme(createChart({ key: DEFAULT_KEY, ...change }), 'docs')
}

function findText(chart: Chart, text: string): TextMark | undefined {
  return layOutDrawing(chart)
    .marks.filter((mark) => mark.kind === 'text')
    .find(({ runs }) => runs.map((run) => run.text).join('') === text)
}

test('a key stands in a free corner, and above the plot when there is none', () => {
  // Together, the key and the caption are wider than the picture.
  const [name, caption] = [
    'a curve with a name of some length',
    'What is measured on this axis (units)',
  ]
  const axes = { ...createChart().axes, y: { ...AXIS, label: { text: caption } } }
  const isBelowCaption = (y: readonly number[]): boolean => {
    const chart = createDocs({ axes, plots: [createPlot(y, { title: name })] })
    return (findText(chart, name)?.y ?? NaN) < (findText(chart, caption)?.y ?? NaN)
  }
  expect({
    free: isBelowCaption([0, 0, 0, 0, 0, 10]),
    full: isBelowCaption([0, 10, 0, 10, 0, 10, 0, 10, 0, 10, 0]),
  }).toEqual({ free: true, full: false })
})

test('the description counts the labels that do not fit', () => {
  const events = Array.from({ length: 100 }, (_, i) => ({ x: i / 100, text: 'one' }))
  const drawing = layOutDrawing(createDocs({ events }))
  expect(drawing.about.description).toMatch(/ \d+ labels do not fit and are shown as lines only\.$/)
})

test('a picture that is too small for its texts is refused', () => {
  const terminal = { ...createChart().terminal, width: 110, height: 60 }
  expect(layOutChart(createDocs({ terminal }))).toEqual({
    kind: 'failed',
    problems: [{ kind: 'no-room', height: 100 }],
  })
})

test('the same chart gives the same bytes', async () => {
  const draw = async (): Promise<string> =>
    drawSvg(layOutDrawing(createDocs({ events: [{ x: 0.5, text: 'half' }], title: { text: 'T' } })))
  expect(await draw()).toBe(await draw())
})

test.each([9, 12, 40, 64])('of %i curves, those of one colour differ in their dashes', (count) => {
  const { page } = DOCS_THEME
  const plots = Array.from({ length: count }, (_, i) =>
    createPlot([1, 2], { title: String(i), line: { type: chooseLineType(i), width: 1 } }),
  )
  const restyled = page && restyleChart(createChart({ plots }), page)
  const looks = restyled?.plots.map(
    ({ line }) => `${String(line.type)} ${JSON.stringify(line.dash)}`,
  )
  expect(new Set(looks).size).toBe(count)
})

test('curves of one chart differ in their dashes; impulses are whole', () => {
  const plots = (['lines', 'impulses'] as const).map((style) => ({
    ...createPlot([1, 2]),
    style,
    line: { type: 2, width: 1 },
  }))
  const { page } = DOCS_THEME
  const restyled = page && restyleChart(createChart({ plots }), page)
  expect(restyled?.plots.map(({ line }) => line.dash)).toEqual([
    { kind: 'lengths', lengths: [9, 5] },
    undefined,
  ])
})

/** A chart of names below each other's, at 0, 1 and 2 of an axis from -0.6 to 2.6. */
function createNamed(name: string): Chart {
  const listed = [0, 1, 2].map((value) => ({ value, label: { kind: 'text', text: name } as const }))
  const x = { ...AXIS, range: { min: -0.6, max: 2.6 } }
  const tics = { kind: 'list', listed, scale: [0, 0] } as const
  return createDocs({ axes: { ...createChart().axes, x: { ...x, tics } } })
}

test('plots reach to the edge of the picture, or as far as the labels below them allow', () => {
  const measure = (name: string): readonly [left: number, right: number] => {
    const { views, resolution } = layOutDrawing(createNamed(name))
    const { left = NaN, right = NaN } = views?.[0]?.box ?? {}
    return [left / resolution, right / resolution]
  }
  // The picture is 640 pixels wide, with an edge of 12.
  expect(measure('ab')[1]).toBe(628)
  // 30 letters of 0.64 × 16 pixels, whose middle is at 2 of an axis from −0.6 to 2.6.
  const [left, right] = measure('abcdeabcdeabcdeabcdeabcdeabcde')
  expect(left + ((right - left) * 2.6) / 3.2 + (30 * 0.64 * 16) / 2).toBeCloseTo(628, 0)
})

test('names of several lines stand as far above the lower edge as those of one', () => {
  const measure = (name: string): number => {
    const { marks } = layOutDrawing(createNamed(name))
    return Math.min(...marks.flatMap((mark) => (mark.kind === 'text' ? [mark.y] : [])))
  }
  expect(measure('a\nb\nc\nd')).toBe(measure('a'))
})
