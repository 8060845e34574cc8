import * as v from 'valibot'
import { DECIMAL_MARKS } from '../records/own/own-field.ts'
import { described } from '../specs/described.ts'

/** What a field is: one word, or what it is made of. */
const fieldSchema = v.union([
  v.string(),
  v.strictObject({
    as: v.optional(
      described(
        v.string(),
        'What the field is: `figure`, `samples`, `gauge`, a column of a process (`rss`, `cpu`, `user`, `system`, `faults`), `time`, `elapsed`, `pid`, `label`, `name`, or `text`, which is ignored. By default `figure`, and `gauge` in a format with a time.',
      ),
    ),
    unit: v.optional(
      described(v.string(), 'The unit that the log has, such as `ms`, `MB`, `KiB` or `%`.'),
    ),
    from: v.optional(
      described(
        v.string(),
        'Where the log has it: the column, the key, or the path such as `memory.heap`; the name of the field by default.',
      ),
    ),
    format: v.optional(
      described(
        v.string(),
        'The form of a time: `iso` (the default), `s`, `ms`, `us` or `ns` since 1970, or one such as `%Y-%m-%d %H:%M:%S`.',
      ),
    ),
    title: v.optional(
      described(v.string(), 'What charts call it; the name of the field by default.'),
    ),
    meaning: v.optional(described(v.string(), 'What it is, for `tracedocs explain`.')),
  }),
])

const expectedValue = v.union([v.string(), v.number()])
const expectedRecord = v.record(v.string(), expectedValue)

const sampleSchema = v.strictObject({
  log: described(v.string(), 'A line of a log, or several.'),
  gives: described(
    v.union([expectedRecord, v.array(expectedRecord)]),
    'What it must yield: fields with their values, such as `{ took: 12.5 ms }`; a list for several records, `[]` for none.',
  ),
})

/** A format of logs that the project has itself. */
export const ownFormatSchema = v.strictObject({
  summary: v.optional(described(v.string(), 'One line for `tracedocs formats`.')),
  lines: v.optional(
    described(
      v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1, 'expected a pattern'))]),
      'The form of a line, or of several: text with `{name}` fields, or a regular expression between `/`, with groups such as `(?<took>[\\d.]+)`.',
    ),
  ),
  json: v.optional(
    described(
      v.picklist(['lines', 'file']),
      'For JSON: `lines`, of which each is an object, or `file`, which is one document.',
    ),
  ),
  csv: v.optional(
    described(
      v.string(),
      'For a table: its header as the log has it, with tabs, `;`, `|` or `,` between the columns.',
    ),
  ),
  keys: v.optional(
    described(
      v.picklist([':', '=']),
      'For keys with values: `:` for lines such as `peak: 12 MB`, `=` for lines such as `rss=12 heap=4`.',
    ),
  ),
  decimal: v.optional(
    described(
      v.picklist(DECIMAL_MARKS),
      'What stands before decimals: with `,`, points part thousands, as in `1.234,5`. By default each number says so itself.',
    ),
  ),
  each: v.optional(
    described(v.string(), 'Of a JSON file: the path of the list whose items are the records.'),
  ),
  where: v.optional(
    described(
      v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
      'Of JSON: what a record must have, such as `{ event: sample }`.',
    ),
  ),
  fields: v.optional(
    described(
      v.pipe(
        v.unknown(),
        // A list would be taken for a record of its places.
        v.check(
          (fields) => !Array.isArray(fields),
          'expected a mapping from names to what they are, such as `peak: MB`',
        ),
        v.record(v.string(), fieldSchema),
      ),
      'The fields by name, which is the last part of their metrics: what each is, or its unit, or both.',
    ),
  ),
  samples: v.optional(
    described(
      v.array(sampleSchema),
      'Pieces of a log with what they must yield. They are tried at every build.',
    ),
  ),
})

/** What a user writes of a format. */
export type OwnFormatSpec = v.InferOutput<typeof ownFormatSchema>

/** What a user writes of a field. */
export type FieldSpec = v.InferOutput<typeof fieldSchema>
