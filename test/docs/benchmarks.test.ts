import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const page = read('docs/benchmarks.md')

/** What stands on the page without regions, values, code and the targets of links. */
function listTyped(text: string): string {
  return text
    .replaceAll(/<!-- tracedocs: begin[\s\S]*?tracedocs: end -->/g, '')
    .replaceAll(/<span data-tracedocs="[^"]*">[^<]*<\/span>/g, '')
    .replaceAll(/`[^`]*`|\]\([^)]*\)/g, '')
}

test('no figure of docs/benchmarks.md is typed', () => {
  expect(listTyped(page).match(/^.*\d.*$/gm)).toBeNull()
})

test('no cost that docs/scale.md states is typed', () => {
  const [, costs = ''] = read('docs/scale.md').split('## What it costs\n')
  expect(costs).toContain('begin table scale')
  // What is worked out says for how many logs.
  expect(listTyped(costs).match(/^.*\d.*$/gm)).toBeNull()
})

test('every row that was measured is a table of the documentation', () => {
  const pages = page + read('docs/scale.md')
  const rows = readdirSync(new URL('test/bench/results', root))
    .filter((name) => name.endsWith('.csv') && name !== 'inputs.csv')
    .map((name) => name.replace('.csv', ''))
  expect(rows.filter((row) => !pages.includes(`<!-- tracedocs: begin table ${row} -->`))).toEqual(
    [],
  )
})
