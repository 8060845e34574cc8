import * as v from 'valibot'
import { captionEntries } from '../../specs/caption-entries.ts'
import { described } from '../../specs/described.ts'

const formatEntry = v.optional(
  described(
    v.string(),
    'How numbers are written: text around one field, such as `x{:.3}`; by default the unit decides.',
  ),
)

const intervalEntry = v.optional(
  described(
    v.boolean(),
    'Whether the 95 % interval stands beside a number of a run with several samples: `4.5 s ± 0.1 s`.',
  ),
)

/** A number there would be taken for one that was measured. */
const missingEntry = v.optional(
  described(
    v.pipe(v.string(), v.regex(/^\P{N}*$/u, 'a text without digits, such as `–`')),
    'What stands where a value is missing, or would be divided by zero, such as `–`; by default `n/a` with a warning, or an error.',
  ),
)

/** A column over the runs of a table's rows, or a row over the runs of its columns. */
export const entrySchema = v.strictObject({
  header: described(
    v.string(),
    'What stands above the column or before the row; may have `code`, *emphasis* and **strong** in it.',
  ),
  value: described(
    v.union([v.string(), v.number()]),
    "An expression over metrics, such as `time.real / baseline.time.real`; a metric without a run is that of the row's or column's run. `title` and `name` are the run's own.",
  ),
  format: formatEntry,
  interval: intervalEntry,
  missing: missingEntry,
  align: v.optional(
    described(
      v.picklist(['left', 'right', 'center']),
      'How the column is aligned: by default text left and numbers right.',
    ),
  ),
})

const ENTRIES =
  'names of runs, or entries with a `header` and a `value`; runs stand in one direction and entries in the other.'

/** The keys that say in which order rows are, and how many are shown. */
export const orderEntries = {
  order: v.optional(
    described(
      v.picklist(['descending', 'ascending']),
      'Whether the largest is first, `descending`, which is the default, or the smallest.',
    ),
    'descending',
  ),
  top: v.optional(
    described(
      v.pipe(v.number(), v.integer(), v.minValue(1, 'expected a whole number above 0')),
      'How many rows are shown, with a line below the table that says of how many; all by default.',
    ),
  ),
}

/** Rows for the benchmarks that the logs of the runs have. */
const benchmarkRows = v.strictObject({
  benchmarks: described(
    v.string(),
    'Names of benchmarks, in which `*` stands for any characters: `parse/*`; each is a row, in the order of the logs unless `by` says otherwise.',
  ),
  value: v.optional(
    described(
      v.pipe(
        v.string(),
        v.regex(/^[A-Za-z]\w*(?:\.\w+)*$/, 'a figure of a benchmark, such as `time`'),
      ),
      'Which figure of each benchmark is shown, `time` by default; others are such as `rate`, `bytes` and `time.mean`.',
    ),
    'time',
  ),
  by: v.optional(
    described(
      v.string(),
      'The column that rows are in the order of: the name of its run, or `ratio`; benchmarks that have no value there are last.',
    ),
  ),
  ...orderEntries,
  format: formatEntry,
  interval: intervalEntry,
})

/** Rows for the runs of some names, in an order of their values. */
const runRows = v.strictObject({
  runs: described(
    v.string(),
    'Names of runs, in which `*` stands for any characters: `night_*`; each is a row, in the order of the configuration unless `by` says otherwise.',
  ),
  by: v.optional(
    described(
      v.string(),
      'The expression that rows are in the order of, such as `time.real`; runs that have none are last.',
    ),
  ),
  ...orderEntries,
})

const twoRuns = v.tuple([v.string(), v.string()])

/** Runs as rows and chosen columns, or the other way round. */
export const runsTableSchema = v.strictObject({
  template: v.optional(
    described(v.literal('runs'), 'Runs in one direction and entries in the other; the default.'),
    'runs',
  ),
  ...captionEntries,
  header: v.optional(
    described(v.string(), 'What stands above the first column, where runs are columns.'),
    '',
  ),
  equal: v.optional(
    described(
      v.array(v.string()),
      'Names of facts that runs must have in common where one cell compares two of them.',
    ),
    [],
  ),
  unlike: v.optional(
    described(
      v.picklist(['footnote', 'refuse']),
      'What becomes of a cell that compares runs which are not alike: `footnote`, the default, marks it; `refuse` is an error.',
    ),
    'footnote',
  ),
  rows: described(
    v.union([v.array(v.union([v.string(), entrySchema])), benchmarkRows, runRows]),
    `Rows: ${ENTRIES} Where runs are columns, \`{benchmarks, value}\` is a row for each benchmark of that name; where entries are, \`{runs, by, order, top}\` for each run of that name.`,
  ),
  columns: described(v.array(v.union([v.string(), entrySchema])), `Columns: ${ENTRIES}`),
  difference: v.optional(
    described(
      v.strictObject({
        header: described(
          v.string(),
          'What stands above the column of differences, or before the row of them.',
        ),
        of: described(
          twoRuns,
          'Two runs: the value of the second is subtracted from that of the first.',
        ),
        format: formatEntry,
      }),
      'The difference of two runs: one more column where runs are columns, and one more row where they are rows.',
    ),
  ),
  ratio: v.optional(
    described(
      v.strictObject({
        header: described(
          v.string(),
          'What stands above the column of ratios, or before the row of them.',
        ),
        of: described(
          twoRuns,
          'Two runs: the value of the first is divided by that of the second.',
        ),
        format: formatEntry,
        interval: intervalEntry,
      }),
      'The ratio of two runs: one more column where runs are columns, and one more row where they are rows.',
    ),
  ),
})

/** What a user writes of a table of runs, its defaults filled in. */
export type RunsTableSpec = v.InferOutput<typeof runsTableSchema>

/** A table of runs whose rows are listed, one by one. */
export interface ListedRunsTable extends RunsTableSpec {
  readonly rows: (string | EntrySpec)[]
}

/** What a user writes for rows of runs by their names. */
export type RunRowsSpec = v.InferOutput<typeof runRows>

/** What a user writes for rows of benchmarks by their names. */
export type BenchmarkRowsSpec = v.InferOutput<typeof benchmarkRows>

/** What a user writes of a table's row or column. */
export type EntrySpec = v.InferOutput<typeof entrySchema>
