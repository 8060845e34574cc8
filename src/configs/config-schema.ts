import * as v from 'valibot'
import { chartSchema } from '../charts/kinds/chart-spec.ts'
import { themeSchema } from '../charts/kinds/frame/theme-spec.ts'
import { tableSchema } from '../tables/table-spec.ts'
import { budgetSchema, textSchema } from './text-spec.ts'

/** The name of a chart, a table or a value. */
const name = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_][\w-]*$/, 'expected a name of letters, digits, `_` and `-`'),
)

/** A log: a path, a pattern, or one of them with its formats. */
export const logSchema = v.union([
  v.string(),
  v.strictObject({
    path: v.string(),
    format: v.optional(v.union([v.string(), v.array(v.string())])),
  }),
])

const logs = v.union([
  logSchema,
  v.pipe(v.array(logSchema), v.minLength(1, 'expected at least one log')),
])

/** Folders of which each holds the logs of one sample. */
const samplesByFolder = v.strictObject({
  folders: v.pipe(v.string(), v.regex(/^(?!.*\*\*)/, 'expected a pattern without `**`')),
  logs: v.union([logSchema, v.array(logSchema)]),
})

/** A run: one or more logs, or patterns that match some. */
export const runSchema = v.strictObject({
  title: v.optional(v.string()),
  logs: v.optional(logs),
  samples: v.optional(v.union([samplesByFolder, logs])),
  pid: v.optional(v.pipe(v.number(), v.integer())),
  facts: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
})

/** A named value: an expression, with a format when it is an object. */
export const valueSchema = v.union([
  v.string(),
  v.strictObject({
    value: v.union([v.string(), v.number()]),
    format: v.optional(v.string()),
    interval: v.optional(v.boolean()),
    equal: v.optional(v.array(v.string())),
  }),
])

/** What `tracedocs lint` leaves out, and why. */
export const lintSchema = v.strictObject({
  ignore: v.optional(
    v.array(
      v.strictObject({
        rule: v.string(),
        page: v.optional(v.string()),
        text: v.optional(v.string()),
        reason: v.pipe(v.string(), v.minLength(1, 'expected a reason')),
      }),
    ),
  ),
})
/** A text that excerpts of logs must not show; `*` is any run of characters but blanks. */
const redactedText = v.pipe(
  v.string(),
  v.regex(/[^\s*][^*]*[^\s*]/, 'expected a text of at least two characters beside `*`'),
)

/** The whole of `tracedocs.yaml`. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  pages: v.optional(v.union([v.string(), v.array(v.string())])),
  images: v.optional(v.string()),
  baseline: v.optional(v.string()),
  strict: v.optional(v.boolean()),
  lock: v.optional(v.boolean()),
  theme: v.optional(themeSchema),
  runs: v.optional(v.record(v.string(), runSchema)),
  charts: v.optional(v.record(name, chartSchema)),
  tables: v.optional(v.record(name, tableSchema)),
  values: v.optional(v.record(name, valueSchema)),
  lint: v.optional(lintSchema),
  texts: v.optional(v.record(name, textSchema)),
  redact: v.optional(v.array(redactedText)),
  budgets: v.optional(v.record(v.string(), budgetSchema)),
})

/** What a user writes in the configuration. */
export type ConfigInput = v.InferInput<typeof configSchema>

/** What a user wrote in the configuration, its shape checked. */
export type ConfigSpec = v.InferOutput<typeof configSchema>
