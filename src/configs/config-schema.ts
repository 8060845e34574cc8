import * as v from 'valibot'
import type { CodedFormat } from './take-coded-formats.ts'
import { chartSchema } from '../charts/kinds/chart-spec.ts'
import { SCHEME_NAMES } from '../charts/scheme-names.ts'
import { themeSchema } from '../charts/kinds/frame/theme-spec.ts'
import { namedSyntaxes } from '../pages/page-syntaxes.ts'
import { described } from '../specs/described.ts'
import { expectAtMost, MOST_LISTED } from '../specs/most-listed.ts'
import { tableSchema } from '../tables/table-spec.ts'
import { runSchema } from './run-schema.ts'
import { ownFormatSchema } from './own-format-schema.ts'
import { budgetSchema, textSchema } from './text-spec.ts'

/** The name of a chart, a table or a value. */
const name = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_][\w-]*$/, 'expected a name of letters, digits, `_` and `-`'),
)

/** A named value: an expression, with a format when it is an object. */
export const valueSchema = v.union([
  v.string(),
  v.strictObject({
    value: v.optional(
      described(
        v.union([v.string(), v.number()]),
        'An expression over metrics, such as `after.time.real / before.time.real`. A value has either `value`, or `log` and `match`.',
      ),
    ),
    log: v.optional(
      described(v.string(), 'The log that states the value, for a value without an expression.'),
    ),
    match: v.optional(
      described(
        v.string(),
        'The line that states it, as text around one field: `ready in {ms} ms`; the unit stands in the braces or beside them. `{}` is a plain number, `{*}` any text.',
      ),
    ),
    format: v.optional(
      described(
        v.string(),
        'The form of the value: text around one field, such as `x{:.3}`; by default its unit decides.',
      ),
    ),
    interval: v.optional(
      described(
        v.boolean(),
        'Whether the 95 % interval stands beside a value of runs with several samples; `false` by default.',
      ),
    ),
    equal: v.optional(
      described(
        v.array(v.string()),
        'Names of facts that the runs of the value must have in common, such as `[host]`.',
      ),
    ),
  }),
])

/** As many as a project may list of its pages, one by one. */
const MOST_PATTERNS = 10_000

const onePattern = v.union([
  v.string(),
  v.pipe(
    v.array(v.string()),
    v.maxLength(MOST_PATTERNS, 'expected at most 10,000 patterns (join some with `*`)'),
  ),
])

/** What `tracedocs lint` leaves out, and why. */
export const lintSchema = v.strictObject({
  ignore: v.optional(
    described(
      v.array(
        v.strictObject({
          rule: described(v.string(), 'The rule whose findings are left out, such as `ratio`.'),
          page: v.optional(
            described(
              onePattern,
              'The pages it is left out in, with the same patterns as `pages`; all pages by default.',
            ),
          ),
          text: v.optional(
            described(
              v.string(),
              'A part of the paragraph or of the written number; any text by default.',
            ),
          ),
          reason: described(
            v.pipe(v.string(), v.minLength(1, 'expected a reason')),
            'Why it is left out, for readers of the configuration.',
          ),
        }),
      ),
      'Findings to leave out, each with a reason.',
    ),
  ),
})

/** The beginning of a link: a path from the site's root, or an absolute URL. */
const imageUrl = v.pipe(
  v.string(),
  v.regex(
    /^(?:\/|https?:\/\/[^\s/?#]+)[^\s?#]*$/,
    'expected a path that begins with `/`, or a URL of `https:`',
  ),
)

/** A text that excerpts of logs must not show; `*` is any run of characters but blanks. */
/** More would be a way to ask the whole network. */
const MOST_HOSTS = 100

/** A host, with a port or without, or a bucket. */
const hostEntry = v.pipe(
  v.string(),
  v.regex(
    /^(?:s3:\/\/[a-z0-9][a-z0-9.-]+|(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])(?::\d+)?)$/,
    'expected a host such as `logs.example.com` or `localhost:8080`, without `https://`, path or `*`, or `s3://bucket`',
  ),
)

const redactedText = v.pipe(
  v.string(),
  v.regex(/[^\s*][^*]*[^\s*]/, 'expected a text of at least two characters beside `*`'),
)

/** The whole of `tracedocs.yaml`. */
export const configSchema = v.strictObject({
  $schema: v.optional(
    described(
      v.string(),
      'The JSON Schema of this file, from which editors complete and check it.',
    ),
  ),
  pages: v.optional(
    described(
      onePattern,
      'Patterns of pages, relative to this file; `**/*.{md,mdx,rst}` by default, and those of `syntax`. `node_modules`, `.git` and `_build` are never read.',
    ),
  ),
  syntax: v.optional(
    described(
      v.record(v.string(), v.picklist(namedSyntaxes.map((syntax) => syntax.name))),
      'How pages are written whose names do not say so, by pattern, such as `docs/**/*.md: mdx`: `markdown`, `mdx`, `rest`, `html`, or `myst` and `liquid`, which are found out by the files of a host. The first pattern that matches counts; one without a `/` matches in every folder.',
    ),
  ),
  examples: v.optional(
    described(
      onePattern,
      'Pages whose code shows markers as examples, with the same patterns as `pages`: nothing is said of markers in code there. None by default.',
    ),
  ),
  images: v.optional(
    described(
      v.union([
        v.string(),
        v.strictObject({
          folder: described(v.string(), 'The folder that charts are written to.'),
          url: v.optional(
            described(
              v.union([imageUrl, v.record(v.string(), imageUrl)]),
              'What links to charts begin with, where a host serves the folder under another path: `/images`, or an absolute URL. By pattern of pages where they differ; the first that matches counts. Links are relative to the page by default.',
            ),
          ),
        }),
      ]),
      'The folder that charts are written to, `images` by default; or an object, with the URL that a host serves it under.',
    ),
  ),
  imageNames: v.optional(
    described(
      v.picklist(['log', 'chart']),
      'What the files of charts are named by that name none: `log`, the default, means the log and pid of a `process` and the script of a `script`; `chart` means the key of the chart, which stays the same when the program runs again.',
    ),
  ),
  baseline: v.optional(
    described(
      v.string(),
      'The run that `baseline` means in an expression; by default the run of that name.',
    ),
  ),
  strict: v.optional(
    described(
      v.boolean(),
      'Whether a missing value is an error instead of a warning, as with `--strict`; `false` by default.',
    ),
  ),
  lock: v.optional(
    described(
      v.boolean(),
      'Whether a build writes `tracedocs.lock.json`, from which pages can be built without the logs; `true` by default.',
    ),
  ),
  manifest: v.optional(
    described(
      v.pipe(v.string(), v.regex(/\.json$/, 'expected a file that ends with `.json`')),
      'The file that a build writes all tables, charts, values and texts to, for extensions of hosts that render pages themselves, such as that of Sphinx; none by default.',
    ),
  ),
  theme: v.optional(
    described(
      themeSchema,
      'The look of charts without a `theme` of their own: `docs`, the default, or `gnuplot`, the default of scripts only.',
    ),
  ),
  scheme: v.optional(
    described(
      v.picklist(SCHEME_NAMES),
      'Whether charts are `light`, `dark`, or, with `auto`, the default, as the page and the reader’s system have it. For hosts that show light pages on dark systems.',
    ),
  ),
  formats: v.optional(
    described(
      v.record(v.string(), ownFormatSchema),
      'Formats of logs of your own, by name: what a line, a JSON object, a row or a key states.',
    ),
  ),
  runs: v.optional(
    described(
      v.pipe(v.record(v.string(), runSchema), v.maxEntries(MOST_LISTED, expectAtMost('runs'))),
      'The runs, by name: an identifier of letters, digits and `_`, which expressions use.',
    ),
  ),
  charts: v.optional(described(v.record(name, chartSchema), 'Charts, by name.')),
  tables: v.optional(described(v.record(name, tableSchema), 'Tables, by name.')),
  values: v.optional(
    described(
      v.record(name, valueSchema),
      'Named values for sentences: an expression over metrics, or one with its format.',
    ),
  ),
  lint: v.optional(described(lintSchema, 'What `tracedocs lint` leaves out.')),
  texts: v.optional(
    described(
      v.record(name, textSchema),
      'Sentences with values in them, and the conditions under which they are true.',
    ),
  ),
  hosts: v.optional(
    described(
      v.pipe(
        v.array(hostEntry),
        v.maxLength(MOST_HOSTS, `expected at most ${String(MOST_HOSTS)} hosts`),
      ),
      'Hosts that a build may fetch logs from, such as `logs.example.com`, with the port unless that is the usual one, or `s3://bucket`. None by default: then nothing is fetched.',
    ),
  ),
  redact: v.optional(
    described(
      v.array(redactedText),
      'Texts that excerpts of logs must not show; `*` is any run of characters but blanks. None by default.',
    ),
  ),
  budgets: v.optional(
    described(
      v.record(v.string(), budgetSchema),
      'Limits of values, by their expression, such as `after.rss.peak: < 300 MiB`; the build fails when one is exceeded.',
    ),
  ),
})

type WrittenConfig = v.InferInput<typeof configSchema>

/** What a user writes in the configuration. A module may have formats that are code, in a list or among others by name. */
export type ConfigInput = Omit<WrittenConfig, 'formats'> & {
  readonly formats?:
    | readonly CodedFormat[]
    | Readonly<Record<string, CodedFormat | NonNullable<WrittenConfig['formats']>[string]>>
    | undefined
}

/** What a user wrote in the configuration, its shape checked. */
export type ConfigSpec = v.InferOutput<typeof configSchema>
