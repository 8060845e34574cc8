import * as v from 'valibot'
import { described } from '../specs/described.ts'
import { expectAtMost, MOST_LISTED } from '../specs/most-listed.ts'
import { pidSchema } from '../charts/kinds/runs/run-spec.ts'

/** A log: a path, a pattern, or one of them with its formats. */
export const logSchema = v.union([
  v.string(),
  v.strictObject({
    path: described(v.string(), 'The path of a log, or a pattern such as `logs/*.log`.'),
    format: v.optional(
      described(
        v.union([v.string(), v.array(v.string())]),
        'The formats to look for, such as `time`; without it, all that are known.',
      ),
    ),
  }),
])

const logs = v.union([
  logSchema,
  v.pipe(
    v.array(logSchema),
    v.minLength(1, 'expected at least one log'),
    v.maxLength(MOST_LISTED, `${expectAtMost('logs')} (match them by a pattern)`),
  ),
])

/** Folders, each with the logs of one sample. */
const samplesByFolder = v.strictObject({
  folders: described(
    v.pipe(v.string(), v.regex(/^(?!.*\*\*)/, 'expected a pattern without `**`')),
    'A pattern of folders, such as `runs/*`; each folder is one sample.',
  ),
  logs: described(
    v.union([logSchema, v.array(logSchema)]),
    'The logs of each sample, relative to its folder.',
  ),
})

/** A run: one or more logs, or patterns that match some. */
export const runSchema = v.strictObject({
  title: v.optional(
    described(
      v.string(),
      'What tables and charts call the run; its name by default. May contain `code`, `*emphasis*` and `**strong**`.',
    ),
  ),
  logs: v.optional(
    described(
      logs,
      'The logs: a path, a pattern, or a list of them; plain text, gzip, zstd or xz. A run has either `logs` or `samples`.',
    ),
  ),
  samples: v.optional(
    described(
      v.union([samplesByFolder, logs]),
      'For a run that was repeated, instead of `logs`: each log is one sample, or each folder of `folders`.',
    ),
  ),
  pid: v.optional(
    described(
      pidSchema,
      'The process that the metrics are about, where the logs have several: its pid, `none` for the one whose samples have no pid, `9085[2]` or `none[2]` for one of the second execution in its log, or `sum` for all of them together; by default the sum, if the log states it.',
    ),
  ),
  facts: v.optional(
    described(
      v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
      'What is known about the run, such as `{ host: m1, build: release }`; `equal` refers to these names.',
    ),
  ),
})
