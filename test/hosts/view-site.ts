import { readFileSync } from 'node:fs'
import type { Facts, Tab } from './browser.ts'

/** What runs in the page. */
const IN_PAGE = readFileSync(new URL('in-page.mjs', import.meta.url), 'utf8')

/** What a reader sees of a page with a table and a chart. */
export interface SeenPage {
  /** The cells of the last row of its table. */
  readonly cells: readonly string[]
  /** Contrast of the table's text with what is behind it, as WCAG 2 counts it. */
  readonly textContrast: number
  readonly chart: SeenChart
  /** Whether what is behind the text is dark. */
  readonly isDark: boolean
  readonly errors: readonly string[]
  /** Addresses that are not of the site. */
  readonly outside: readonly string[]
}

/** What a reader sees of a chart, measured in the picture of the page. */
export interface SeenChart {
  readonly width: number
  readonly height: number
  /** What a screen reader says. */
  readonly name: string
  readonly isDark: boolean
  /** Contrast of the colour that differs most from its background, among those that are no rare ones. */
  readonly contrast: number
}

/** How a page is looked at. */
export interface View {
  readonly url: string
  /** What the reader's system prefers. */
  readonly system: 'light' | 'dark'
  /** JavaScript that gives the page its side, as its own switch does; absent for the one that it has. */
  readonly turn?: string | undefined
}

/** Look at a page with a table and a chart. */
export async function viewSite(tab: Tab, { url, system, turn }: View): Promise<SeenPage> {
  const features = [{ name: 'prefers-color-scheme', value: system }]
  await tab.send('Emulation.setEmulatedMedia', { features })
  await tab.load(url)
  if (turn !== undefined) await tab.evaluate(turn)
  // Sites fade from one side to the other.
  await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 700))')
  const layout = (await tab.evaluate(`${IN_PAGE}; inPage.measureLayout()`)) as Layout
  const clip = { ...layout.box, scale: 1 }
  const shot = await tab.send('Page.captureScreenshot', { clip, captureBeyondViewport: true })
  const source = `data:image/png;base64,${String(shot['data'])}`
  const colours = (await tab.evaluate(
    `${IN_PAGE}; inPage.countColours(${JSON.stringify(source)})`,
  )) as readonly (readonly [string, number])[]
  const { origin } = new URL(url)
  const background = toRgb(colours[0]?.[0] ?? '0,0,0')
  const all = colours.reduce((sum, [, count]) => sum + count, 0)
  const shown = colours.filter(([, count]) => count > all / 2000).map(([text]) => toRgb(text))
  return {
    cells: layout.cells,
    textContrast: contrast(layout.text, layout.behind),
    isDark: luminance(layout.behind) < 0.2,
    chart: {
      ...layout.natural,
      name: await findName(tab),
      isDark: luminance(background) < 0.2,
      contrast: Math.max(...shown.map((colour) => contrast(colour, background))),
    },
    errors: [...tab.errors],
    outside: tab.requests.filter((one) => !one.startsWith(origin) && !one.startsWith('data:')),
  }
}

type Rgb = readonly [number, number, number]

interface Layout {
  readonly cells: readonly string[]
  readonly text: Rgb
  readonly behind: Rgb
  readonly natural: { readonly width: number; readonly height: number }
  readonly box: Facts
}

/** What a screen reader says of the chart: the first image that has a name with the chart's word. */
async function findName(tab: Tab): Promise<string> {
  const { nodes } = await tab.send('Accessibility.getFullAXTree')
  const images = (nodes as readonly AxNode[]).filter(({ role }) => role?.value === 'image')
  return images.map(({ name }) => name?.value ?? '').find((name) => name !== '') ?? ''
}

interface AxNode {
  readonly role?: { readonly value?: string }
  readonly name?: { readonly value?: string }
}

function toRgb(text: string): Rgb {
  const [r = 0, g = 0, b = 0] = text.split(',').map(Number)
  return [r, g, b]
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio, WCAG 2.2. */
function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}
