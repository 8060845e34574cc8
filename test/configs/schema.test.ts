import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { configSchema } from '../../src/configs/config-schema.ts'

test('the JSON Schema that editors use is that of the configuration', async () => {
  const schema = {
    ...toJsonSchema(configSchema, { errorMode: 'ignore' }),
    title: 'tracedocs.yaml',
  }
  const text = `${JSON.stringify(schema, null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../schema/tracedocs.schema.json')
})
