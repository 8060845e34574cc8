import { explainPath } from './explain-path.ts'
import { explainSystem } from './explain-system.ts'
import { formatLines, formatList, type Words } from './word-lists.ts'

/** Longer lists are not read. */
const MOST_FORMATS = 6

/** What can be wrong with a log and its records. */
export const logProblems = {
  'missing-log': ({ path, near }: { path: string; near?: string | undefined }) =>
    `Cannot find the log \`${path}\`, expected a file; ${near === undefined ? (explainPath(path) ?? (/[*?]/.test(path) ? 'a shell fills in a pattern where it stands without quotes; name the files elsewhere' : 'correct the path or add the file')) : `did you mean \`${near}\`?`}`,
  'outside-log': ({ path }: { path: string }) =>
    `Cannot read the log \`${path}\`: it leads out of the git repository, or into its \`.git\`, or searches a whole disk; move it inside, or allow it with \`TRACEDOCS_READS_ANYWHERE=1\` in the environment`,
  'unportable-log': ({
    path,
    relative,
    others = 0,
  }: {
    path: string
    /** From the configuration; `undefined` of a log outside the project. */
    relative?: string | undefined
    /** How many others are named so, too. */
    others?: number
  }) => {
    const rest =
      others === 0
        ? ''
        : `, as ${others === 1 ? 'another log' : `${String(others)} other logs`} here`
    return relative === undefined
      ? `The log \`${path}\` is outside of the project${rest}, so no other machine and no CI has it; copy it into the project and name it from there, or commit \`tracedocs.lock.json\` and build with \`--frozen\` elsewhere`
      : `The log \`${path}\` is named by an absolute path${rest}, which no other machine has; write \`${relative}\`, from the folder of the configuration`
  },
  'unmatched-pattern': ({ pattern }: { pattern: string }) =>
    `Cannot find a log that matches \`${pattern}\`; ${explainPath(pattern) ?? 'correct the pattern or add the file'}`,
  'not-a-file': ({ path }: { path: string }) =>
    `Cannot read \`${path}\`, expected a file, got a directory; name the files in it, such as \`${path}/*.log\``,
  'unreadable-file': ({ path, reason }: Words<'path' | 'reason'>) =>
    `Cannot read \`${path}\`: ${explainSystem(reason)}`,
  'unsupported-log': ({ path, form }: Words<'path' | 'form'>) =>
    `Cannot read \`${path}\`, expected plain text, gzip, zstd or xz, got ${form}; ${form === 'bzip2' ? 'unpack it with `bunzip2`' : form === 'zip' ? 'unpack it with `unzip`' : 'convert it'} first`,
  'damaged-log': ({ reason, isEmpty }: { reason: string; isEmpty: boolean }) =>
    `Cannot unpack the log to its end: ${reason}; ${isEmpty ? 'nothing of it could be read' : 'what comes before the damage is used'}`,
  'empty-log': ({ path, actual }: Words<'path' | 'actual'>) =>
    `Expected \`${path}\` to have lines, got ${actual}`,
  'overlong-lines': ({ count, limit }: { count: number; limit: string }) =>
    `Expected lines of at most ${limit}, got ${count} longer; they are left out`,
  'log-without-records': ({
    path,
    formats,
    hint,
  }: {
    path: string
    formats: readonly string[]
    /** What the log is instead, and what to do. */
    hint?: string
  }) =>
    `Cannot find a record in \`${path}\`${hint === undefined ? `, expected one of ${formats.length > MOST_FORMATS ? `the ${String(formats.length)} formats that \`npx tracedocs formats\` lists; a line of your own is described in the configuration, by \`match\` or \`formats\` (\`npx tracedocs help recipes.md\`)` : `these formats: ${formatList(formats)}`}` : `: ${hint}`}`,
  'log-without-events': ({ path }: { path: string }) =>
    `Cannot find an event in \`${path}\`, expected lines that end in \`malloc(N) pntr 0x…\` or \`free(0x…)\`, as a D script prints them`,
  'skipped-lines': (lines: { reason: string; count: number; lines: readonly number[] }) =>
    `${lines.reason} (${formatLines(lines, ['is left out', 'are left out'])})`,
  /** What else their lines state is used. */
  'skipped-numbers': (lines: { reason: string; count: number; lines: readonly number[] }) =>
    `${lines.reason} (${formatLines(lines, ['is left out', 'are left out, in lines'], ['number', 'numbers'])})`,
  'doubtful-lines': (lines: { reason: string; count: number; lines: readonly number[] }) =>
    `${lines.reason} (${formatLines(lines, ['is drawn as it is', 'are drawn as they are'])})`,
  'broken-json': ({ record }: { record: string }) =>
    `Cannot read the JSON of a ${record} record, expected a whole object; the line may be cut short`,
  'broken-document': ({ record, reason }: Words<'record' | 'reason'>) =>
    `Cannot read the document with the ${record}: ${reason}`,
  'large-document': ({ record, limit }: Words<'record' | 'limit'>) =>
    `Cannot read the document with the ${record}, expected at most ${limit}; export fewer results, or one file for each`,
  'missing-field': ({ record, field }: Words<'record' | 'field'>) =>
    `Expected a ${record} record to have \`${field}\`, got none`,
  'bad-field': ({
    record,
    field,
    expected,
    actual,
  }: Words<'record' | 'field' | 'expected' | 'actual'> & {
    /** Whether the rest of its line is used. */
    readonly isPart?: boolean
  }) => `Expected \`${field}\` of a ${record} record to be ${expected}, got ${actual}`,
  'other-unit': ({
    record,
    field,
    from,
    unit,
    actual,
  }: Words<'record' | 'field' | 'from' | 'unit' | 'actual'>) =>
    `Expected \`${from}\` of a ${record} record in \`${unit}\` as its pattern has it, got \`${actual}\`; write \`{${from}}\` without a unit and \`${field}: ${unit}\` under \`fields\`, and each line is read by its own`,
  'two-decimal-marks': ({ parted, comma }: Words<'parted' | 'comma'>) =>
    `Cannot tell whether \`${parted}\` has decimals, beside \`${comma}\`; write \`decimal: ','\` into the format if it is \`${parted.replaceAll('.', '')}\``,
  'printed-rate': ({ printed, perMiB, perMB }: Words<'printed' | 'perMiB' | 'perMB'>) =>
    `Expected the printed rate to be ${perMiB} or ${perMB}, got \`${printed}\`; the computed one is used`,
  /** What only a format knows; its record is used all the same. */
  'doubtful-record': ({ reason }: { reason: string }) => reason,
  /** The same, of a line that is left out. */
  'unreadable-record': ({ reason }: { reason: string }) => reason,
  'unlikely-number': ({ name, value }: { name: string; value: number }) =>
    `Expected \`${name}\` to be a number from 0 to 2^64, got ${String(value)}; it is left out`,
  'cut-line': () =>
    'Expected the last line to end in a line feed, got none; its number may be cut short',
  'several-values': ({
    record,
    unit,
    before,
    after,
  }: {
    record: string
    unit: string
    before: number
    after: number
  }) =>
    `Expected one ${record}, or several with the same number, got ${String(after)}${unit} after ${String(before)}${unit}; the last one counts`,
  'repeated-result': ({ record }: { record: string }) =>
    `Expected each measurement once, got a ${record} that the log has already, with the same number of iterations and the same figures; both count, so remove one if a part of the log stands twice`,
  'mixed-results': ({ record }: { record: string }) =>
    `Expected the lines of one ${record} after the other, got those of several at a time: nobody can tell whose they are; write the output of each command into a log of its own`,
  'repeated-sample': () =>
    'Expected each sample once, got one that the log has already, with the same time and the same numbers; a part of the log may stand twice',
  'many-processes': ({ most }: { most: number }) =>
    `Expected at most ${most.toLocaleString('en')} processes in a log, got another one, whose samples are not used; keep the lines of the processes that you ask about, or give each program a log of its own`,
  'many-results': ({ record, most }: { record: string; most: number }) =>
    `Expected at most ${most.toLocaleString('en')} results of one sort in a log, got another ${record}, which is not used; divide the log, and give each part a run of its own`,
  'time-went-back': ({ before, after }: { before: number; after: number }) =>
    `Expected elapsed time to grow, got ${after} s after ${before} s; sort what is not in the order of time, and give another execution a log of its own`,
  'time-went-on': ({ before, after }: { before: number; after: number }) =>
    `Expected elapsed time to fall, as in the rows before, got ${after} s after ${before} s; sort what is not in the order of time`,
  'newest-first': () =>
    'Expected samples in the order of time, got the newest one first; they are read from the last one to the first',
  'disordered-samples': ({
    first,
    second,
    third,
  }: {
    first: number
    second: number
    third: number
  }) =>
    `Expected samples in the order of time or in the reverse order, got ${second} s and ${third} s after ${first} s; what goes back is left out, so sort the samples`,
  'another-execution': ({ before, after }: { before: number; after: number }) =>
    `Expected one execution with this pid, got another that begins here, at ${after} s after ${before} s; only the first is used, so give the other a log of its own`,
  'counter-went-back': ({
    counter,
    before,
    after,
  }: {
    counter: string
    before: number
    after: number
  }) => `Expected ${counter} to grow, got ${after} after ${before}`,
  'no-log-named': () => 'Expected a log after `formats try`, got none',
  'no-samples': ({ path, formats }: { path: string; formats: readonly string[] }) =>
    formats.length === 0
      ? `Cannot find samples of a process in \`${path}\`, nor any other record; \`npx tracedocs formats\` lists what is read, and what a line of your own states is said in the configuration, by \`match\` or \`formats\``
      : `Cannot find samples of a process in \`${path}\`, only records of ${formatList(formats)}; \`npx tracedocs show\` lists their figures`,
}
