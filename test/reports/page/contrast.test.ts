import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { THEMES } from '../../../src/charts/pages/themes.ts'
import { measureContrast } from '../../charts/measure-contrast.ts'

const css = readFileSync(new URL('../../../src/reports/page/report.css', import.meta.url), 'utf8')

type Colours = ReadonlyMap<string, string>

/** Read the colours of a scheme: those of the dark one stand in a media query, and replace those of the light one. */
function readColours(scheme: 'light' | 'dark'): Colours {
  const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) => body)
  const read = (body: string): readonly (readonly [string, string])[] =>
    [...body.matchAll(/--([\w-]+): (#[\da-f]+);/g)].map(
      ([, name = '', colour = '']) => [name, lengthen(colour)] as const,
    )
  return new Map([...read(light), ...(scheme === 'dark' ? read(dark) : [])])
}

/** Write `#abc` as `#aabbcc`. */
function lengthen(colour: string): string {
  return colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour
}

/** What each colour is used for: texts stand on the page, and on the soft ground of fields, buttons and code. */
const USES: Readonly<Record<string, { readonly least: number; readonly on: readonly string[] }>> = {
  text: { least: 4.5, on: ['back', 'soft'] },
  dim: { least: 4.5, on: ['back', 'soft'] },
  link: { least: 4.5, on: ['back', 'soft'] },
  good: { least: 4.5, on: ['back', 'soft'] },
  warn: { least: 4.5, on: ['back', 'soft'] },
  bad: { least: 4.5, on: ['back', 'soft'] },
}

/** Grounds, and lines that part what the room between it parts as well. */
const QUIET = ['back', 'soft', 'line']

test('each colour of the style sheet is a variable, and has a use', () => {
  const rules = css.replaceAll(/:root \{[^}]*\}/g, '')
  expect(rules.match(/#[\da-f]{3,8}\b(?=[;, ])|\brgba?\(|\bhsla?\(/g)).toBeNull()
  const names = [...new Set([...css.matchAll(/--([\w-]+):/g)].map(([, name = '']) => name))]
  expect(names.toSorted()).toEqual([...Object.keys(USES), ...QUIET].toSorted())
  expect([...readColours('dark').keys()].toSorted()).toEqual(
    [...readColours('light').keys()].toSorted(),
  )
})

/** List the colours that are too pale for their uses, by WCAG 2.2. */
function findPale(colours: Colours): readonly string[] {
  return Object.entries(USES).flatMap(([name, { least, on }]) =>
    on.flatMap((ground) => {
      const contrast = measureContrast(colours.get(name) ?? '', colours.get(ground) ?? '')
      return contrast >= least ? [] : [`${name} on ${ground}: ${contrast.toFixed(2)}`]
    }),
  )
}

test.each(['light', 'dark'] as const)('texts of a report stand out in the %s scheme', (scheme) => {
  const colours = readColours(scheme)
  expect(colours.size).toBe(Object.keys(USES).length + QUIET.length)
  expect(findPale(colours)).toEqual([])
})

test('the check itself: a pale colour is found', () => {
  const colours = new Map([...readColours('light'), ['dim', '#8a94a3']])
  expect(findPale(colours)).toEqual(['dim on back: 3.07', 'dim on soft: 2.81'])
})

// Borders of fields and buttons, and the outline of what has the focus, are graphics: 3 (WCAG 2.2, 1.4.11).
test.each([
  ["input[type='search'],\nselect,\nbutton", 'dim'],
  [':focus-visible', 'link'],
])('the edge of %s is that of a colour of texts', (selector, name) => {
  const start = css.indexOf(`${selector} {`)
  expect(start).toBeGreaterThanOrEqual(0)
  expect(css.slice(start, css.indexOf('}', start))).toContain(`solid var(--${name})`)
})

test('charts for pages have the ground of the report', () => {
  const { background } = THEMES.docs.palette
  expect([readColours('light').get('back'), readColours('dark').get('back')]).toEqual([
    background.light,
    background.dark,
  ])
})
