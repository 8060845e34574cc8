import { readFileSync } from 'node:fs'
import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { expect, test } from 'vitest'
import { chartKinds } from '../../src/charts/kinds/chart-kinds.ts'
import { chartSchema } from '../../src/charts/kinds/chart-spec.ts'
import { axisSchema, timeAxisSchema } from '../../src/charts/kinds/frame/axis-spec.ts'
import { fontSchema } from '../../src/charts/kinds/frame/font-spec.ts'
import { keySchema } from '../../src/charts/kinds/frame/key-spec.ts'
import { configSchema } from '../../src/configs/config-schema.ts'
import { tableKinds } from '../../src/tables/table-kinds.ts'
import { tableSchema } from '../../src/tables/table-spec.ts'

/** What is said once and used often. */
const definitions: Readonly<Record<string, GenericSchema>> = {
  chart: chartSchema.getter(undefined),
  table: tableSchema.getter(undefined),
  font: fontSchema,
  key: keySchema,
  axis: axisSchema,
  timeAxis: timeAxisSchema,
  ...Object.fromEntries(tableKinds.map(({ template, schema }) => [`${template}Table`, schema])),
  ...Object.fromEntries(chartKinds.map(({ template, schema }) => [`${template}Chart`, schema])),
}

/** A definition with a description of its own is still one: editors show what stands beside a `$ref`. */
const overrideSchema: ConversionConfig['overrideSchema'] = ({ valibotSchema, jsonSchema }) => {
  const whole: unknown = 'pipe' in valibotSchema && valibotSchema.pipe
  const inner: unknown = Array.isArray(whole) ? whole[0] : undefined
  const name = Object.keys(definitions).find((one) => definitions[one] === inner)
  const isDefinition = Object.values(definitions).some((one) => one === valibotSchema)
  if (name === undefined || isDefinition) return undefined
  return { $ref: `#/$defs/${name}`, description: jsonSchema.description ?? '' }
}

test('the JSON Schema that editors use is that of the configuration (`npm run docs-tables` writes it)', async () => {
  const schema = {
    ...toJsonSchema(configSchema, { errorMode: 'ignore', overrideSchema, definitions }),
    title: 'tracedocs.yaml',
  }
  const text = `${JSON.stringify(schema, null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../schema/tracedocs.schema.json')
})

test('the JSON Schema describes every property to authors', () => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL('../../schema/tracedocs.schema.json', import.meta.url), 'utf8'),
  )
  const properties = listProperties(schema, [])
  expect(properties.length).toBeGreaterThan(300)
  const undescribed = properties.filter(({ property }) => !isDescribed(property, schema))
  expect(undescribed.map(({ path }) => path)).toEqual([])
})

interface Property {
  readonly path: string
  readonly property: unknown
}

/** List the properties of a JSON Schema, those of its definitions among them. */
function listProperties(schema: unknown, path: readonly string[]): readonly Property[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own: unknown = 'properties' in schema ? schema.properties : undefined
  const named = path.at(-1) === 'properties' ? [] : Object.entries(own ?? {})
  return [
    ...named.map(([key, property]: readonly [string, unknown]) => ({
      path: [...path, key].join('/'),
      property,
    })),
    ...Object.entries(schema).flatMap(([key, inner]: readonly [string, unknown]) =>
      listProperties(inner, [...path, key]),
    ),
  ]
}

/** A definition may describe what refers to it. */
function isDescribed(property: unknown, schema: unknown): boolean {
  if (typeof property !== 'object' || property === null) return false
  if ('description' in property) return property.description !== ''
  if (!('$ref' in property) || typeof property.$ref !== 'string') return false
  const steps = property.$ref.split('/').slice(1)
  const target = steps.reduce<unknown>(
    (at, step) => Object.entries(at ?? {}).find(([key]) => key === step)?.[1],
    schema,
  )
  return isDescribed(target, schema)
}
