import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chartKinds } from '../../../src/charts/kinds/chart-kinds.ts'

const folder = new URL('../../../src/charts/kinds/', import.meta.url)

test.each(chartKinds.map(({ template }) => template))(
  'the chart kind `%s` is defined in the file of its name',
  (template) => {
    expect(existsSync(new URL(`${template}.ts`, folder))).toBe(true)
  },
)

test('no two chart kinds have the same template', () => {
  const templates = chartKinds.map(({ template }) => template)
  expect(templates.length).toBe(new Set(templates).size)
})
