import * as v from 'valibot'
import { captionEntries } from '../../specs/caption-entries.ts'
import { described } from '../../specs/described.ts'
import { entrySchema, orderEntries } from '../runs/runs-table-spec.ts'

/** A row for each named result of one run, and a column for each of its figures. */
export const resultsTableSchema = v.strictObject({
  template: described(
    v.literal('results'),
    'A row for each benchmark, or what else a log names, of one run, and a column for each figure.',
  ),
  ...captionEntries,
  run: described(v.string(), 'The run whose results are rows.'),
  results: v.optional(
    described(
      v.string(),
      'Names of results, in which `*` stands for any characters: `parse/*`; all by default.',
    ),
    '*',
  ),
  names: v.optional(
    described(
      v.picklist(['code', 'text']),
      'How names are written: as `code`, the default, or as `text`, which may have `code`, *emphasis* and **strong** in it.',
    ),
    'code',
  ),
  header: v.optional(
    described(v.string(), 'What stands above the names, in the first column.'),
    '',
  ),
  columns: described(
    v.pipe(v.array(entrySchema), v.minLength(1, 'expected at least one column')),
    "Columns of figures: entries with a `header` and a `value`, which is an expression over the figures of the row's result, such as `time` or `bytes / time`.",
  ),
  by: v.optional(
    described(
      v.string(),
      'The expression that rows are in the order of, such as `time`; by default they are as in the log.',
    ),
  ),
  ...orderEntries,
})

/** What a user writes of a table of results, its defaults filled in. */
export type ResultsTableSpec = v.InferOutput<typeof resultsTableSchema>
