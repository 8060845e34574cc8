import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chartKinds } from '../../../src/charts/kinds/chart-kinds.ts'

const folder = new URL('../../../src/charts/kinds/', import.meta.url)

test.each(chartKinds.map(({ template }) => template))(
  'the chart kind `%s` is defined in the file of its name',
  (template) => {
    // A command has the name `history.ts`.
    const names = [`${template}.ts`, `${template}-chart.ts`]
    expect(names.filter((name) => existsSync(new URL(name, folder)))).toHaveLength(1)
  },
)

test('no two chart kinds have the same template', () => {
  const templates = chartKinds.map(({ template }) => template)
  expect(templates.length).toBe(new Set(templates).size)
})
