import * as v from 'valibot'
import { captionEntries } from '../../specs/caption-entries.ts'
import { described } from '../../specs/described.ts'

/** A name that stands in SQL without quotes. */
const TABLE_NAME = /^[A-Za-z]\w*$/

/** Longer than a query that anybody reads. */
const LONGEST_QUERY = 20_000

const columnSchema = v.strictObject({
  value: described(v.string(), 'The name of a column of the query.'),
  header: v.optional(
    described(
      v.string(),
      'What stands above the column, with `code`, *emphasis* and **strong** in it; by default its name in the query.',
    ),
  ),
  unit: v.optional(
    described(
      v.string(),
      'The unit of its numbers, such as `s`, `ms` or `MiB`. Without one, a column of `runs` that the query passes on has its own, and any other one none.',
    ),
  ),
  format: v.optional(
    described(
      v.string(),
      'How numbers are written: text around one field, such as `{:.1f} s`; by default the unit decides.',
    ),
  ),
  align: v.optional(
    described(
      v.picklist(['left', 'right', 'center']),
      'How the column is aligned: by default text left and numbers right.',
    ),
  ),
})

/** The rows of a query. */
export const queryTableSchema = v.strictObject({
  template: described(
    v.literal('query'),
    'The rows of a query in SQL over the runs and over files of data, which DuckDB answers.',
  ),
  ...captionEntries,
  query: described(
    v.pipe(
      v.string(),
      v.regex(/\S/, 'a query, such as `SELECT title FROM runs ORDER BY title`'),
      v.maxLength(LONGEST_QUERY, 'a query of at most 20,000 characters'),
    ),
    'A SELECT in the SQL of DuckDB. The table `runs` has a row for each run, with `run`, `title` and its metrics, whose names stand in double quotes: `"time.real"`. It ends with an ORDER BY.',
  ),
  files: v.optional(
    described(
      v.record(
        v.pipe(
          v.string(),
          v.regex(
            TABLE_NAME,
            'a letter, then letters, digits and `_`, as names of tables in SQL are',
          ),
        ),
        v.string(),
      ),
      'Files of data by the names of their tables: CSV (`.csv`, `.tsv`, also with `.gz`) or Parquet (`.parquet`), in the folder of the configuration or below it.',
    ),
    {},
  ),
  columns: v.optional(
    described(
      v.array(columnSchema),
      'Which columns of the query are shown, in which order and how; all as they are by default.',
    ),
  ),
})

/** What a user writes of a table of a query, its defaults filled in. */
export type QueryTableSpec = v.InferOutput<typeof queryTableSchema>

/** What a user writes of one of its columns. */
export type QueryColumnSpec = v.InferOutput<typeof columnSchema>
