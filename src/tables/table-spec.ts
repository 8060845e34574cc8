import * as v from 'valibot'

const alignment = v.picklist(['left', 'right', 'center'])

/** A column over the runs of a table's rows, or a row over the runs of its columns. */
const entry = v.strictObject({
  header: v.string(),
  value: v.union([v.string(), v.number()]),
  format: v.optional(v.string()),
  interval: v.optional(v.boolean()),
  align: v.optional(alignment),
})

/** Runs as rows and chosen columns, or the other way round; the template of a table that names none. */
export const runsTableSchema = v.strictObject({
  template: v.optional(v.literal('runs'), 'runs'),
  header: v.optional(v.string()),
  equal: v.optional(v.array(v.string())),
  unlike: v.optional(v.picklist(['footnote', 'refuse'])),
  rows: v.array(v.union([v.string(), entry])),
  columns: v.array(v.union([v.string(), entry])),
  ratio: v.optional(
    v.strictObject({
      header: v.string(),
      of: v.tuple([v.string(), v.string()]),
      format: v.optional(v.string()),
      interval: v.optional(v.boolean()),
    }),
  ),
})

// What a trace is largest in: of one run, or of two, before and after.
const ranking = {
  run: v.optional(v.string()),
  runs: v.optional(v.strictTuple([v.string(), v.string()])),
  top: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1, 'expected a whole number above 0')),
  ),
}

const format = v.optional(v.string())

/** Call sites of a trace of malloc and free. */
export const sitesSchema = v.strictObject({
  template: v.literal('sites'),
  ...ranking,
  by: v.optional(v.picklist(['outstanding', 'total', 'count'])),
  format,
})

const growth = { ...ranking, by: v.optional(v.picklist(['growth', 'events'])), format }

/** Growth of memory by function. */
export const functionsSchema = v.strictObject({ template: v.literal('functions'), ...growth })

/** Growth of memory by file. */
export const filesSchema = v.strictObject({ template: v.literal('files'), ...growth })

/** Objects made and destroyed, by type. */
export const typesSchema = v.strictObject({
  template: v.literal('types'),
  ...ranking,
  by: v.optional(v.picklist(['live', 'new', 'del', 'difference'])),
})

/** Live objects, by type and by where they were made. */
export const objectsSchema = v.strictObject({ template: v.literal('objects'), ...ranking })

const SCHEMAS = {
  runs: runsTableSchema,
  sites: sitesSchema,
  functions: functionsSchema,
  files: filesSchema,
  types: typesSchema,
  objects: objectsSchema,
} as const

const anyTable = v.variant('template', [
  runsTableSchema,
  sitesSchema,
  functionsSchema,
  filesSchema,
  typesSchema,
  objectsSchema,
])

/** A table. Its template says which kind; what is wrong is told of that kind alone. */
export const tableSchema = v.lazy((input) => chooseSchema(input))

/** What a user writes of a table, its template filled in. */
export type TableSpec = v.InferOutput<typeof anyTable>

/** What a user writes of a table of runs. */
export type RunsTableSpec = v.InferOutput<typeof runsTableSchema>

/** What a user writes of a table of what a trace is largest in. */
export type RankingSpec = Exclude<TableSpec, RunsTableSpec>

/** What a user writes of a table's row or column. */
export type EntrySpec = v.InferOutput<typeof entry>

/** Without a template that is known, the schema of all says what is expected. */
function chooseSchema(input: unknown): v.GenericSchema<v.InferInput<typeof anyTable>, TableSpec> {
  const template = readTableTemplate(input)
  const schema = Object.entries(SCHEMAS).find(([name]) => name === template)?.[1]
  return schema ?? anyTable
}

/** Read which kind of table someone means, in whatever they wrote. */
export function readTableTemplate(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return undefined
  return new Map<string, unknown>(Object.entries(input)).get('template') ?? 'runs'
}

/** List the templates whose tables have a key. */
export function listTableTemplatesWith(key: string): readonly string[] {
  return Object.entries(SCHEMAS).flatMap(([name, { entries }]) =>
    Object.keys(entries).includes(key) ? [name] : [],
  )
}
