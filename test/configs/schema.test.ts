import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { chartSchema } from '../../src/charts/kinds/chart-spec.ts'
import { barsSchema } from '../../src/charts/kinds/bars-spec.ts'
import { axisSchema, timeAxisSchema } from '../../src/charts/kinds/axis-spec.ts'
import { compareSchema } from '../../src/charts/kinds/compare-spec.ts'
import { fontSchema } from '../../src/charts/kinds/font-spec.ts'
import { histogramSchema } from '../../src/charts/kinds/histogram-spec.ts'
import { keySchema } from '../../src/charts/kinds/key-spec.ts'
import { multiplesSchema } from '../../src/charts/kinds/multiples-spec.ts'
import { processSchema } from '../../src/charts/kinds/process-spec.ts'
import { scriptSchema } from '../../src/charts/kinds/script-spec.ts'
import { seriesSchema } from '../../src/charts/kinds/series-spec.ts'
import { clockSchema, liveSchema, sizesSchema } from '../../src/charts/kinds/trace-spec.ts'
import { configSchema } from '../../src/configs/config-schema.ts'
import {
  filesSchema,
  functionsSchema,
  objectsSchema,
  runsTableSchema,
  sitesSchema,
  tableSchema,
  typesSchema,
} from '../../src/tables/table-spec.ts'

test('the JSON Schema that editors use is that of the configuration', async () => {
  const schema = {
    ...toJsonSchema(configSchema, {
      errorMode: 'ignore',
      // What is said once and used often.
      definitions: {
        chart: chartSchema.getter(undefined),
        table: tableSchema.getter(undefined),
        runsTable: runsTableSchema,
        sites: sitesSchema,
        functions: functionsSchema,
        files: filesSchema,
        types: typesSchema,
        objects: objectsSchema,
        font: fontSchema,
        key: keySchema,
        axis: axisSchema,
        timeAxis: timeAxisSchema,
        process: processSchema,
        compare: compareSchema,
        bars: barsSchema,
        series: seriesSchema,
        histogram: histogramSchema,
        live: liveSchema,
        sizeChart: sizesSchema,
        clock: clockSchema,
        multiples: multiplesSchema,
        script: scriptSchema,
      },
    }),
    title: 'tracedocs.yaml',
  }
  const text = `${JSON.stringify(schema, null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../schema/tracedocs.schema.json')
})
