import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../src/', import.meta.url))

/**
 * The rooms in the order in which data flows through them; a room may import to the left. A room inside
 * another one stands at its own place in the flow.
 */
const STEPS = [
  ['problems'],
  ['quantities'],
  ['specs'],
  ['logs'],
  ['records'],
  ['traces'],
  ['series'],
  ['summaries'],
  ['expressions'],
  ['excerpts', 'histories'],
  ['locks'],
  ['charts', 'tables'],
  ['scripts'],
  ['charts/kinds'],
  ['pages'],
  ['manifests'],
  ['configs'],
  ['sites'],
  ['lints'],
  ['builds'],
  ['explanations', 'proposals'],
  ['reports'],
  ['cli'],
  ['doors'],
]

/** Files of the root that every step may import, and those that stand behind some steps. */
const EVERYWHERE = ['effects.ts', 'project-files.ts', 'remote-log.ts']
const BEHIND: Readonly<Record<string, string>> = { 'pipeline.ts': 'builds', 'index.ts': 'doors' }

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.ts'))

/** The step that a file belongs to: the innermost of its folders that is one. */
function stepOf(file: string): string | undefined {
  const behind = BEHIND[file]
  if (behind !== undefined) return behind
  const rooms = STEPS.flat().filter((room) => file.startsWith(`${room}/`))
  return rooms.sort((a, b) => b.length - a.length)[0]
}

function rankOf(file: string): number {
  if (EVERYWHERE.includes(file)) return -1
  const step = stepOf(file)
  if (step === undefined) throw new Error(`Unexpected place: src/${file}`)
  return STEPS.findIndex((rooms) => rooms.includes(step)) + (file in BEHIND ? 0.5 : 0)
}

function listImports(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    path.posix.normalize(path.posix.join(path.posix.dirname(file), match[1] ?? '')),
  )
}

test('every folder of src is a step of the flow', () => {
  const folders = new Set(
    files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]),
  )
  const steps = STEPS.flat().filter((room) => !room.includes('/'))
  expect([...folders].sort()).toEqual(steps.sort())
})

test('imports point left along the flow', () => {
  const wrong = files.flatMap((file) =>
    listImports(file)
      .filter((imported) => {
        const [from, to] = [rankOf(file), rankOf(imported)]
        const apart = stepOf(file) !== stepOf(imported)
        return to > from || (to === from && apart && from >= 0)
      })
      .map((imported) => `${file} imports ${imported}`),
  )
  expect(wrong).toEqual([])
})

test('no module imports itself in a circle', () => {
  const circles: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const imported of listImports(file)) visit(imported, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

// ESLint holds the same line for the globals `process` and `console`.
test('only src/cli imports what touches files and processes', () => {
  const touching = files
    .filter((file) => !file.startsWith('cli/'))
    .filter((file) =>
      /'node:(fs|process|child_process)/.test(readFileSync(path.join(source, file), 'utf8')),
    )
  expect(touching).toEqual([])
})

test.each([
  ['svg.js and svgdom', /'(@svgdotjs\/svg\.js|svgdom)'/, 'charts/pictures/svg/svg-element.ts'],
  ['resvg', /import\('@resvg\/resvg-js'\)/, 'charts/pictures/png/load-resvg.ts'],
  ["PDF's fonts", /'@pdf-lib\/standard-fonts'/, 'charts/pictures/pdf/pdf-fonts.ts'],
])('%s is imported by one file', (_, pattern, file) => {
  const importers = files
    .filter((one) => !one.endsWith('.d.ts'))
    .filter((one) => pattern.test(readFileSync(path.join(source, one), 'utf8')))
  expect(importers).toEqual([file])
})
