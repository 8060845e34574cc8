import { formatForms, type Forms } from './forms.ts'
import { formatAll, formatChoice, formatList, formatSuggestion, type Words } from './word-lists.ts'

/** A word that is no unit, the words that are, and the one that it most likely means. */
type UnknownUnit<Name extends string> = Words<Name> & {
  readonly known: readonly string[]
  readonly likely: string | undefined
}

function formatLikely(likely: string | undefined): string | undefined {
  return likely === undefined ? undefined : `did you mean \`${likely}\`?`
}

/** The files that a first call of `init` wrote, which a second one refuses to write over. */
export interface Rewritten {
  readonly written?: readonly string[]
}

function formatAgain(written: readonly string[] = []): string {
  const names = written.map((name) => `\`${name}\``)
  return `${names.length === 0 ? '' : `remove ${formatAll(names)}, `}and run \`init\` again`
}

/** More units of a column than that are not listed. */
const MOST_UNITS = 4

/** What can be wrong with a format that a project defines. */
export const formatProblems = {
  'bad-format-name': ({ name }: { name: string }) =>
    `Expected the format name \`${name}\` to be letters, digits and \`_\`, with a letter first; its metrics begin with it`,
  'bad-coded-format': ({ format, fault }: Words<'format' | 'fault'>) =>
    `Cannot use the format \`${format}\`: ${fault}`,
  'reserved-format-name': ({ name, means }: Words<'name' | 'means'>) =>
    `Unexpected format name \`${name}\`, which ${means}; choose another`,
  'reserved-gauge-name': ({
    name,
    means,
    column,
  }: Words<'name' | 'means'> & {
    /** The column of a process that is called so. */
    readonly column?: string
  }) =>
    `Unexpected gauge name \`${name}\`, which ${means}; ${column === undefined ? '' : `say \`${column}: ${column}\` under \`fields\` if it is that of a process, or `}choose another, and name the column or key of the log with \`from\``,
  'format-forms': (forms: Forms) => formatForms('format', forms),
  'bad-pattern': ({ pattern, reason }: Words<'pattern' | 'reason'>) =>
    `Cannot use the pattern \`${pattern}\`: ${reason}`,
  'bad-field-name': ({ name }: { name: string }) =>
    `Expected the field name \`${name}\` to be letters, digits and \`_\`, with a letter first; name the column or key of the log with \`from\``,
  'repeated-field': ({ field }: { field: string }) =>
    `Expected the pattern to have the field \`${field}\` once, got it several times; name each by itself`,
  'repeated-column': ({ column }: { column: string }) =>
    `Expected the header to have the column \`${column}\` once, got it several times; rename one of them in the table and here, or read the rows by a pattern in \`lines\`, with a field for each column`,
  'repeated-header': ({ format, other }: Words<'format' | 'other'>) =>
    `Expected the format \`${format}\` to have a header of its own, got that of \`${other}\`, which reads all such tables; put the fields of both into one format`,
  'adjacent-fields': ({ fields }: { fields: readonly string[] }) =>
    `Expected text between the fields ${formatAll(fields.map((one) => `\`${one}\``))}, got none: nobody can tell where the first one ends`,
  'unmatched-field': ({
    field,
    within,
    known,
  }: {
    field: string
    within: string
    known: readonly string[]
  }) =>
    `Cannot find the field \`${field}\` in ${within}, ${known.length === 0 ? `which has none; write \`{${field}}\` where it stands in the line` : formatSuggestion(field, known)}`,
  'format-without-fields': ({ format }: { format: string }) =>
    `Expected the format \`${format}\` to have a field with a number, got none; name them in \`fields\``,
  'bad-role': ({ word, known, likely }: UnknownUnit<'word'>) =>
    `Unexpected \`${word}\`, which is neither a unit nor what a field can be, ${formatLikely(likely) ?? formatSuggestion(word, known)}`,
  'unknown-field-unit': ({ unit, known, likely }: UnknownUnit<'unit'>) =>
    `Cannot find the unit \`${unit}\`, ${formatLikely(likely) ?? formatSuggestion(unit, known)}`,
  'doubtful-unit': ({
    column,
    unit,
    others,
  }: {
    column: string
    unit: string
    others: readonly string[]
  }) =>
    `The proposed format takes the column \`${column}\` as ${unit === '' ? 'numbers without a unit' : unit}; if ${formatChoice(others)} is meant, change its \`unit\` in \`formats\``,
  'meant-unit': ({ column, note }: { column: string; note: string }) =>
    `The \`${column}\` of this log is ${note}; pages show it in MiB`,
  'bare-cell': ({
    column,
    unit,
    cell,
    row,
  }: {
    column: string
    unit: string
    cell: string
    row: number
  }) =>
    `The proposed format takes \`${cell}\` in row ${row} of the column \`${column}\` as ${unit}, which other rows state; write the unit in each row, or in the header alone`,
  'left-out-column': ({
    column,
    cell,
    row,
    fault,
    isName,
    written,
  }: Rewritten & {
    column: string
    cell: string
    row: number
    /** Why the cell is no number, and what to write. */
    fault: string
    /** Whether its cells are what the rows are called. */
    isName: boolean
  }) =>
    `The proposed format ${isName ? `takes the column \`${column}\` for names of the rows, and measures nothing in it` : `leaves out the column \`${column}\``}: \`${cell}\` in row ${row} ${fault}, ${formatAgain(written)}`,
  'foreign-unit': ({
    column,
    unit,
    title,
    written,
  }: Rewritten & Words<'column' | 'unit' | 'title'>) =>
    `The proposed format takes the column \`${column}\` as numbers without a unit, called \`${title}\`: \`${unit}\` is no unit that it can read them in; write them in one such as \`MB/s\` or \`ms\`, ${formatAgain(written)}, or say in the page what they are in`,
  'left-out-time': ({ column, by }: Words<'column' | 'by'>) =>
    `The proposed format leaves out the times in the column \`${column}\`, each of which has several rows, one for each \`${by}\`: the numbers of a \`${by}\` are samples; for their course over time, write the rows of each \`${by}\` into a file of its own`,
  'unit-column': ({ column, unit, of }: Words<'column' | 'unit' | 'of'>) =>
    `The proposed format takes the column \`${of}\` as ${unit}, which the column \`${column}\` states in each row; if a later row has another unit, write the unit behind each number`,
  'units-column': ({
    column,
    units,
    example,
  }: {
    column: string
    units: readonly string[]
    example: string
  }) =>
    `The proposed format takes no unit from the column \`${column}\`, which states ${formatAll(units.slice(0, MOST_UNITS).map((unit) => `\`${unit}\``))}; write each unit behind its number, as in \`${example}\`, and what measures something else into a column of its own`,
  'unread-columns': ({ columns }: { columns: readonly string[] }) =>
    `The proposed format leaves out ${formatAll(columns.map((one) => `\`${one}\``))}, in which nothing is measured and which no row needs for its name; to read one, add it under \`fields\` in \`formats\``,
  'ambiguous-unit': ({ unit, meanings }: { unit: string; meanings: readonly string[] }) =>
    `Expected a unit with one meaning, got \`${unit}\`; write ${formatList(meanings).replace(', ', ' or ')} as the \`unit\` of the field`,
  'unlike-unit': ({ field, stated, beside }: Words<'field' | 'stated' | 'beside'>) =>
    `Expected the unit of \`${field}\` to be the one beside it in the pattern, \`${beside}\`, got \`${stated}\`; leave one out`,
  'two-units': ({ field, first, second }: Words<'field' | 'first' | 'second'>) =>
    `Expected the units beside \`${field}\` to measure the same, got ${first === '' ? 'none' : `\`${first}\``} and \`${second}\`; call one of the fields otherwise`,
  'unfit-unit': ({ field, role, unit, fit }: Words<'field' | 'role' | 'unit' | 'fit'>) =>
    `Expected the unit of \`${field}\`, which is \`${role}\`, to be ${fit}, got ${unit}`,
  'bad-clock': ({ form, known }: { form: string; known: readonly string[] }) =>
    `Cannot read times of the form \`${form}\`, expected ${formatList(known)} or a form such as \`%Y-%m-%d %H:%M:%S\``,
  'format-without-time': ({ field, role }: Words<'field' | 'role'>) =>
    `Expected a field that is \`time\` or \`elapsed\`, since \`${field}\` is \`${role}\`, got none; name the field with the time of a sample`,
  'mixed-fields': ({ field, role }: Words<'field' | 'role'>) =>
    `Unexpected \`${role}\` for \`${field}\` in a format with a time, whose numbers are samples; make it \`gauge\``,
  'repeated-role': ({ role, fields }: { role: string; fields: readonly string[] }) =>
    `Expected one field that is \`${role}\`, got ${formatAll(fields.map((one) => `\`${one}\``))}; choose one`,
  'unmatched-sample': ({ format }: { format: string }) =>
    `Expected the format \`${format}\` to read this sample, but it does not match; correct the format or the sample`,
  'wrong-sample': ({ expected, actual }: Words<'expected' | 'actual'>) =>
    `Expected this sample to give ${expected}, got ${actual}`,
  'changed-format': ({ path, format }: Words<'path' | 'format'>) =>
    `Expected the lock to have \`${path}\` as the format \`${format}\` reads it now, got what it read before its definition changed; build where the log is`,
}
