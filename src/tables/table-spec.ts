import * as v from 'valibot'

const alignment = v.picklist(['left', 'right', 'center'])

/** A column over the runs of a table's rows, or a row over the runs of its columns. */
const entry = v.strictObject({
  header: v.string(),
  value: v.union([v.string(), v.number()]),
  format: v.optional(v.string()),
  align: v.optional(alignment),
})

/** A table: runs as rows and chosen columns, or the other way round. */
export const tableSchema = v.strictObject({
  header: v.optional(v.string()),
  rows: v.array(v.union([v.string(), entry])),
  columns: v.array(v.union([v.string(), entry])),
  ratio: v.optional(
    v.strictObject({
      header: v.string(),
      of: v.tuple([v.string(), v.string()]),
      format: v.optional(v.string()),
    }),
  ),
})

/** What a user writes of a table. */
export type TableSpec = v.InferOutput<typeof tableSchema>

/** What a user writes of a table's row or column. */
export type EntrySpec = v.InferOutput<typeof entry>
