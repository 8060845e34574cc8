import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chartKinds } from '../../../src/charts/kinds/chart-kinds.ts'
import { findDescription } from '../../configs/find-description.ts'

const folder = new URL('../../../src/charts/kinds/', import.meta.url)

/** List the paths of the properties of a schema that have no description. */
function listSilent(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const options: readonly unknown[] =
    'options' in schema && Array.isArray(schema.options) ? schema.options : []
  const inner = [
    ...options,
    ...('wrapped' in schema ? [schema.wrapped] : []),
    ...('item' in schema ? [schema.item] : []),
  ]
  const entries =
    'entries' in schema && typeof schema.entries === 'object' && schema.entries !== null
      ? Object.entries(schema.entries)
      : []
  return [
    ...inner.flatMap((one) => listSilent(one, path)),
    ...entries.flatMap(([key, entry]) => [
      ...(findDescription(entry) === undefined ? [`${path}.${key}`] : []),
      ...listSilent(entry, `${path}.${key}`),
    ]),
  ]
}

describe.each(chartKinds.map((kind) => [kind.template, kind] as const))(
  'the chart kind `%s`',
  (template, { schema }) => {
    test('has a description of every property', () => {
      expect(listSilent(schema, template)).toEqual([])
    })

    test('is defined in the file of its name', () => {
      expect(existsSync(new URL(`${template}.ts`, folder))).toBe(true)
    })
  },
)

test('no two chart kinds have the same template', () => {
  const templates = chartKinds.map(({ template }) => template)
  expect(templates.length).toBe(new Set(templates).size)
})
