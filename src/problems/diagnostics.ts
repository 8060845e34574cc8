import { VFileMessage } from 'vfile-message'
import { formatLintProblem } from './lint-problem.ts'
import { formatClaimProblem, isClaimProblem } from './claim-problem.ts'
import type { Problem } from './problem.ts'
import { formatScriptProblem, isScriptProblem } from './script-problem.ts'
import { formatLines, formatList, formatSuggestion } from './word-lists.ts'

export type { Problem } from './problem.ts'

/** How bad a problem is: errors stop what they touch, warnings are told, notes inform. */
export type Severity = 'error' | 'warning' | 'info'

/** Where a problem is. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** Make a message that carries its place and, as its rule id, the problem's kind. */
export function createMessage(
  problem: Problem,
  place: Place,
  severity: Severity = 'error',
): VFileMessage {
  const message = new VFileMessage(formatProblem(problem), {
    ...(place.line === undefined ? {} : { place: { line: place.line, column: place.column ?? 1 } }),
    ruleId: problem.kind,
    source: 'tracedocs',
  })
  message.file = place.path
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  return message
}

const SYNTAX_WORDS = { markdown: 'Markdown', mdx: 'MDX', rest: 'reStructuredText' } as const

const TRACE_WORDS = {
  malloc: 'a DTrace log of malloc and free',
  objects: 'a log of cPyMemTrace',
} as const

/** Say a problem in a sentence, with the remedy at the end. */
export function formatProblem(problem: Problem): string {
  if (isClaimProblem(problem)) return formatClaimProblem(problem)
  if (isScriptProblem(problem)) return formatScriptProblem(problem)
  switch (problem.kind) {
    case 'ratio':
    case 'percentage':
    case 'difference':
    case 'sum':
    case 'equation':
    case 'comparison':
    case 'truncated-ratio':
    case 'repeated-ratio':
    case 'two-values':
    case 'time-block':
    case 'against-data':
    case 'unproven':
    case 'stale-word':
    case 'ignore-without-reason':
    case 'unused-ignore':
    case 'unfixed':
      return formatLintProblem(problem)
    case 'unclosed-marker':
      return `Cannot find the end of \`${problem.marker}\`, expected a \`tracedocs: end\` marker after it`
    case 'unexpected-end':
      return 'Unexpected `tracedocs: end`, expected a `tracedocs: begin` marker before it; remove one or add the other'
    case 'nested-marker':
      return `Unexpected \`tracedocs: begin\` inside the region that begins at line ${String(problem.outerLine)}; end that region first`
    case 'mismatched-end':
      return `Expected \`tracedocs: end\` to name \`${problem.expected}\`, got \`${problem.actual}\`; correct the name or leave it out`
    case 'malformed-marker':
      return `Cannot read the marker \`${problem.marker}\`: ${problem.reason}`
    case 'broken-yaml':
      return `Cannot read the configuration: ${problem.reason}`
    case 'unexpected-key':
      return `Unexpected key \`${problem.key}\`${problem.within === '' ? '' : ` in \`${problem.within}\``}, ${formatSuggestion(problem.key, problem.known)}`
    case 'missing-key':
      return `Expected \`${problem.key}\` to be set, got nothing`
    case 'bad-setting':
      return `Expected \`${problem.key}\` to be ${problem.expected}, got ${problem.actual}`
    case 'bad-config':
      return `Expected the configuration to be a mapping, got ${problem.actual}; its keys are such as \`pages\` and \`runs\``
    case 'bad-run-name':
      return `Expected the run name \`${problem.name}\` to be letters, digits and \`_\` (in an expression \`-\` is minus); call it \`${problem.suggestion}\``
    case 'reserved-run-name':
      return `Unexpected run name \`${problem.name}\`, which means a metric or a function in an expression; choose another`
    case 'ambiguous-baseline':
      return `Expected \`baseline\` to name the run \`baseline\`, got \`${problem.baseline}\`; rename that run or the setting`
    case 'outside-root':
      return `Cannot use \`${problem.path}\`: it leads out of the project's root; move it inside`
    case 'missing-log':
      return `Cannot find the log \`${problem.path}\`, expected a file; correct the path or add the file`
    case 'unmatched-pattern':
      return `Cannot find a log that matches \`${problem.pattern}\`; correct the pattern or add the file`
    case 'not-a-file':
      return `Cannot read \`${problem.path}\`, expected a file, got a directory; name the files in it, such as \`${problem.path}/*.log\``
    case 'unreadable-file':
      return `Cannot read \`${problem.path}\`: ${problem.reason}`
    case 'unsupported-log':
      return `Cannot read \`${problem.path}\`, expected plain text, gzip, zstd or xz, got ${problem.form}; ${problem.form === 'bzip2' ? 'unpack it with `bunzip2`' : 'convert it'} first`
    case 'empty-log':
      return `Expected \`${problem.path}\` to have lines, got ${problem.actual}`
    case 'log-without-records':
      return `Cannot find a record in \`${problem.path}\`, expected one of these formats: ${formatList(problem.formats)}`
    case 'log-without-events':
      return `Cannot find an event in \`${problem.path}\`, expected lines that end in \`malloc(N) pntr 0x…\` or \`free(0x…)\`, as a D script prints them`
    case 'garbage-lines':
      return `Expected every line to be an event, got ${String(problem.count)} of ${String(problem.of)} lines that are garbage; first ${problem.lines.join(', ')}`
    case 'lock-conflict':
      return 'Cannot read the lock: it has a merge conflict in it; run `npx tracedocs build` where the logs are, which writes it anew, or take one side with `git checkout --ours tracedocs.lock.json`'
    case 'broken-lock':
      return 'Cannot read the lock: it is no whole JSON of tracedocs; restore it with `git checkout tracedocs.lock.json`, or run `npx tracedocs build` where the logs are'
    case 'edited-lock':
      return 'Expected the lock as tracedocs wrote it, got one that was changed since; restore it with `git checkout tracedocs.lock.json`, or run `npx tracedocs build` where the logs are'
    case 'newer-lock':
      return `Cannot read a lock of schema ${String(problem.schema)}, expected at most ${String(problem.known)}; update tracedocs`
    case 'locked-log':
      return `Took \`${problem.path}\` from the lock, since the log is not here (${problem.runs.length === 1 ? 'run' : 'runs'} ${formatList(problem.runs)})`
    case 'unlocked-log':
      return `Cannot find \`${problem.path}\` in the lock; run \`npx tracedocs build\` where the log is`
    case 'gone-log':
      return `Cannot find the log \`${problem.path}\`, which the lock has; restore it, or check against the lock alone with \`--frozen\``
    case 'lock-differs':
      return `Expected the log to be as the lock has it, got another: ${problem.what}; run \`npx tracedocs build\``
    case 'unread-revision':
      return `Cannot read the lock of the revision \`${problem.revision}\`: ${problem.reason}; expected a commit, branch or tag that has a \`tracedocs.lock.json\``
    case 'changed-meanwhile':
      return 'Cannot write the files of this build: this one changed since it was read; run `npx tracedocs build` again'
    case 'other-build':
      return `Cannot write the files of this build: another one is at work (process ${String(problem.pid)}); wait for it, or delete \`.tracedocs.building\` if there is none`
    case 'missing-lock':
      return 'Cannot find `tracedocs.lock.json`; run `npx tracedocs build` where the logs are, and commit it'
    case 'several-begins':
      return `Expected one \`dtrace:::BEGIN\`, got ${String(problem.count)}; what stands after each counts as one trace`
    case 'missing-end':
      return 'Expected `dtrace:::END` after `dtrace:::BEGIN`, got the end of the log; it may be cut short, or still be written'
    case 'outside-events':
      return `Expected all events between \`dtrace:::BEGIN\` and \`dtrace:::END\`, got ${String(problem.count)} outside; they are not counted`
    case 'unkept-sites':
      return `Expected at most 131,070 call sites, got more; ${String(problem.count)} allocations have none`
    case 'overlong-lines':
      return `Expected lines of at most ${problem.limit}, got ${String(problem.count)} longer; they are left out`
    case 'damaged-log':
      return `Cannot unpack the log to its end: ${problem.reason}; ${problem.isEmpty ? 'nothing of it could be read' : 'what stands before is used'}`
    case 'skipped-lines':
      return `${problem.reason} (${formatLines(problem, ['is left out', 'are left out'])})`
    case 'doubtful-lines':
      return `${problem.reason} (${formatLines(problem, ['is drawn as it is', 'are drawn as they are'])})`
    case 'bad-trace-line':
      return 'Expected a row of cPyMemTrace, got a line that cannot be read as one'
    case 'unfinished-trace':
      return 'Cannot find `EOF` at the end of the trace: the log was cut short; what stands in it is used'
    case 'several-traces':
      return `Expected one trace, got ${String(problem.count)} in one log; they are counted as one`
    case 'tracer-errors':
      return `The tracer reports ${problem.count === 1 ? 'an error' : `${String(problem.count)} errors, first`}: ${problem.text}`
    case 'many-places':
      return `Expected fewer places in the program: those of ${String(problem.count)} events are counted together`
    case 'unread-run':
      return `Cannot use the run \`${problem.run}\`: its log could not be read`
    case 'no-process':
      return `Cannot draw the run \`${problem.run}\`: its logs have no process record`
    case 'same-file':
      return `Expected every chart to have a file of its own, got \`${problem.file}\` for \`${problem.other}\` too; set \`file\` for one of them`
    case 'empty-range':
      return `Expected the range of ${problem.axis} to have two different ends, got ${String(problem.value)} for both`
    case 'no-data':
      return `Cannot find a range for ${problem.axis}: no point is in sight; correct the ranges or leave them out`
    case 'unknown-conversion':
      return `Unexpected conversion \`${problem.conversion}\` in the number format \`${problem.format}\` of ${problem.axis}, expected one of gnuplot's`
    case 'no-room':
      return 'Cannot draw the chart: its margins and its key leave no room for it; enlarge `size`'
    case 'missing-package':
      return `Cannot draw ${problem.format} without the package \`${problem.name}\`${problem.reason === undefined ? '' : `, which cannot be loaded: ${problem.reason}`}; run \`npm install ${problem.name}\``
    case 'unknown-characters':
      return `Cannot show ${formatList(problem.characters)} in a PDF, expected characters of its standard fonts (Western European, Greek, mathematics); \`?\` stands in their place; emit a PNG for them`
    case 'no-font':
      return `Cannot draw the texts of a PNG: the machine has no font for ${problem.family === '' ? '`sans-serif`' : `\`${problem.family}\``}; install one, such as Liberation Sans or DejaVu Sans, or emit a PDF`
    case 'too-large':
      return `Cannot draw a PNG of ${String(problem.width)} by ${String(problem.height)} pixels, expected at most 100 million pixels; lower \`--scale\` or the chart's size`
    case 'same-output':
      return `Cannot write two charts or tables to \`${problem.file}\`, of \`${problem.first}\` and of \`${problem.second}\`; write them into different folders`
    case 'output-is-input':
      return `Cannot write to \`${problem.path}\`: it is one of the logs; name another file`
    case 'one-chart-file':
      return `Cannot write ${String(problem.count)} ${problem.count === 1 ? 'chart' : 'charts'} to \`${problem.path}\`, expected a folder, or for one chart a file that ends in .svg, .png or .pdf; correct \`-o\` or choose a process with \`--pid\``
    case 'unnamed-log':
      return 'Cannot make a project of standard input, expected files that a build can read again; write it to a file first'
    case 'missing-page':
      return `Cannot find the page \`${problem.path}\`, expected a file; correct the path`
    case 'missing-folder':
      return `Cannot work in \`${problem.path}\`, expected a directory; correct \`-C\``
    case 'no-record':
      return `Cannot find a process record in \`${problem.path}\``
    case 'shared-process':
      return `Expected each process of the run \`${problem.run}\` to stand in one log, got ${problem.pid === undefined ? 'processes without a pid' : `process ${String(problem.pid)}`} in ${formatList(problem.paths)}; their samples are taken as one series; make them runs of their own if they are not`
    case 'missing-file':
      return `Expected ${problem.what} to be there, got nothing; run \`tracedocs build\``
    case 'stale-region':
      return `Expected ${problem.what} to show what the logs give, got something else; run \`tracedocs build\``
    case 'text-off-canvas':
      return `Cannot show the text \`${problem.text}\`${problem.count > 1 ? ` and ${String(problem.count - 1)} more` : ''}: the place is outside the chart; widen the ranges of its axes (a label stands at half the span of RSS)`
    case 'page-not-written':
      return `Cannot write the page: its ${problem.thing} \`${problem.name}\` could not be made; see above`
    case 'no-pages':
      return `Cannot find a page that matches ${formatList(problem.patterns)}; correct \`pages\``
    case 'not-utf-8':
      return 'Cannot read the page, expected UTF-8; convert it first'
    case 'unknown-page':
      return `Cannot tell how \`${problem.path}\` is written, expected a page that ends in .md, .mdx or .rst; correct \`pages\``
    case 'unwritable-file':
      return `Cannot write \`${problem.path}\`: ${problem.reason}`
    case 'no-config':
      return `Cannot find a configuration in \`${problem.folder}\`, expected one of ${formatList(problem.names)}; \`tracedocs init\` makes one`
    case 'bad-module':
      return `Cannot load \`${problem.path}\`: ${problem.reason}`
    case 'existing-file':
      return `Cannot make \`${problem.path}\`: it is there already; remove it first or edit it`
    case 'out-of-date':
      return `Expected ${problem.what} to be what the logs give, got something else; run \`tracedocs build\``
    case 'mixed-table':
      return `Expected the table \`${problem.table}\` to have runs as rows and entries as columns, or entries as rows and runs as columns, got both mixed; a run is a name, an entry has \`header\` and \`value\``
    case 'repeated-figure':
      return `Expected one \`${problem.figure}\` in the log, got ${String(problem.count)}; the last is used`
    case 'several-processes':
      return `Expected the run \`${problem.run}\` to be one process, got ${String(problem.pids.length)} (pid ${problem.pids.join(', ')}); say which with \`pid\``
    case 'no-such-process':
      return `Cannot find the process ${String(problem.pid)}, expected one of ${formatList(problem.pids)}`
    case 'broken-json':
      return `Cannot read the JSON of a ${problem.record} record, expected a whole object; the line may be cut short`
    case 'missing-field':
      return `Expected a ${problem.record} record to have \`${problem.field}\`, got none`
    case 'bad-field':
      return `Expected \`${problem.field}\` of a ${problem.record} record to be ${problem.expected}, got ${problem.actual}`
    case 'printed-rate':
      return `Expected the printed rate to be ${problem.perMiB} or ${problem.perMB}, got \`${problem.printed}\`; the computed one is used`
    case 'bad-expression':
      return `Cannot read the expression \`${problem.expression}\`: ${problem.reason}`
    case 'unit-mismatch':
      return `Cannot ${problem.action} ${problem.left} and ${problem.right}, expected the same unit`
    case 'division-by-zero':
      return `Cannot divide by zero in \`${problem.expression}\``
    case 'run-needed':
      return `Expected \`${problem.name}\` to say of which run, such as \`${problem.runs[0] ?? 'run'}.${problem.name}\``
    case 'metric-group':
      return `Unexpected metric group \`${problem.name}\`, expected a metric such as ${formatList(problem.members)}`
    case 'bad-format':
      return `Cannot use the format \`${problem.format}\`: ${problem.reason}`
    case 'missing-value':
      return `Cannot find a value for \`${problem.metric}\`: ${problem.reason}; \`n/a\` stands in its place`
    case 'time-went-back':
      return `Expected elapsed time to grow, got ${String(problem.after)} s after ${String(problem.before)} s`
    case 'counter-went-back':
      return `Expected ${problem.counter} to grow, got ${String(problem.after)} after ${String(problem.before)}`
    case 'misplaced-marker':
      return `Unexpected marker \`${problem.marker}\` ${problem.reason}`
    case 'foreign-marker':
      return `Unexpected \`${problem.marker}\`, which is text in ${SYNTAX_WORDS[problem.syntax]}; write \`${problem.spelling}\``
    case 'split-region':
      return `Expected \`${problem.marker}\` in the same list item, quote or section body as its begin marker in line ${String(problem.beginLine)}; indent both markers alike`
    case 'swallowed-block':
      return `Unexpected indented block in line ${String(problem.blockLine)} after \`tracedocs: end\`, which would become part of the marker; put a line with \`..\` between them`
    case 'region-in-html':
      return `Unexpected region inside \`<${problem.element}>\`, where MkDocs and Jekyll show its Markdown as it is written; add \`markdown="1"\` to the tag or move the region out`
    case 'value-at-line-start':
      return `Unexpected value marker at the start of a line, where it ends the paragraph; write \`<span data-tracedocs="${problem.expression}">…</span>\``
    case 'malformed-value':
      return `Cannot read the value \`${problem.value}\`: ${problem.reason}`
    case 'unneeded-values':
      return 'Unexpected region `values`, expected it in reStructuredText only; in Markdown write a value as `<span data-tracedocs="…">…</span>` and remove the region'
    case 'repeated-values':
      return `Unexpected second region \`values\`, expected only the one in line ${String(problem.firstLine)}; a substitution is defined once in a page`
    case 'missing-values':
      return `Cannot define \`${problem.reference}\` without a region \`values\`; add the lines \`.. tracedocs: begin values\` and \`.. tracedocs: end\` at the end of the page, with blank lines around each`
    case 'foreign-definition':
      return `Unexpected definition of \`${problem.reference}\` outside the region \`values\`, expected names in \`td-\` to be defined there only; remove it`
    case 'unreadable-page':
      return `Cannot read the page: ${problem.reason}`
    case 'unstable-region':
      return `Cannot write at \`${problem.marker}\` and find the markers again; move the region out of the list or quote that it is in`
    case 'misplaced-key':
      return `Unexpected key \`${problem.key}\` in \`${problem.within}\`, a ${problem.thing} of the template \`${problem.template}\`; ${problem.thing}s that have it are of ${formatList(problem.templates)}`
    case 'no-series':
      return `Cannot draw \`${problem.series}\` of the run \`${problem.run}\`: its log has no such samples; its curve is left out`
    case 'missing-label':
      return `Cannot find the label \`${problem.label}\` in the run \`${problem.run}\`, ${problem.known.length === 0 ? 'which has none' : `expected one of ${formatList(problem.known)}`}`
    case 'chart-forms':
    case 'table-forms':
      return `Expected the ${problem.kind === 'chart-forms' ? 'chart' : 'table'} to have either ${problem.forms.map((keys) => keys.map((key) => `\`${key}\``).join(' with ')).join(' or ')}, got ${problem.isBoth ? 'both; remove one' : 'neither; add one'}`
    case 'nested-multiples':
      return `Unexpected chart \`${problem.name}\` of the template \`multiples\`, expected one of another; name its charts instead`
    case 'many-bins':
      return `Expected at most ${String(problem.most)} bins, got ${String(problem.count)}; enlarge \`bin\``
    case 'unmade-panel':
      return `Cannot draw the chart \`${problem.name}\` as one of several: it could not be made; correct it first`
    case 'no-bars':
      return 'Cannot draw the bars: no run has any of the values; correct them or their runs'
    case 'missing-bar':
      return `Cannot draw \`${problem.value}\` of the run \`${problem.run}\`: ${problem.reason}; a gap stands in its place`
    case 'unlike-units':
      return `Expected the bars to have one unit, got ${problem.values.map(({ title, unit }) => `\`${title}\` in ${unit}`).join(', ')}; choose some of one unit with \`${problem.key}\``
    case 'missing-data':
      return `Cannot find the data file \`${problem.path}\`, expected it relative to the script; correct the path or add the file`
    case 'no-rows':
      return `Cannot find a row of data in \`${problem.path}\`; its curve is left out`
    case 'no-trace':
      return `Cannot find ${TRACE_WORDS[problem.trace]} in the logs of the run \`${problem.run}\`; add one to \`runs.${problem.run}.logs\` or name another run`
    case 'several-trace-logs':
      return `Expected one log of the run \`${problem.run}\` to be ${TRACE_WORDS[problem.trace]}, got ${String(problem.count)}; make each a run of its own`
    case 'empty-trace':
      return `Cannot draw the run \`${problem.run}\`: its trace has nothing to draw in it; name another run`
    case 'no-references':
      return `Cannot find objects in the run \`${problem.run}\`: its log is one of Profile or Trace, expected one of Reference Tracing`
    case 'missing-column':
      return `Cannot find column ${String(problem.column)} in \`${problem.path}\`, expected one of its ${String(problem.columns)}; the curve is left out; correct \`using\``
    case 'unexplained':
      return formatUnexplained(problem)
    case 'explained':
      return `The ${problem.what}${problem.texts.length === 0 ? '' : ` ${formatList(problem.texts)}`} is \`${problem.by}\``
    case 'unwatchable':
      return `Cannot watch the project: ${problem.reason}; build without \`--watch\``
    case 'nothing-to-explain':
      return `Cannot find a value or a table in line ${String(problem.line)} of \`${problem.path}\`, ${problem.spans.length === 0 ? 'which has none' : `expected one of the lines ${formatList(problem.spans)}`}`
    case 'unknown-name':
      return `Unexpected ${problem.thing} \`${problem.name}\`, ${formatSuggestion(problem.name, problem.known)}`
  }
}

function formatUnexplained({
  what,
  texts,
}: Extract<Problem, { readonly kind: 'unexplained' }>): string {
  if (what === 'table') {
    const cells = texts.length === 0 ? 'it has no form that a build writes' : formatList(texts)
    return `Cannot find the table in the logs: ${cells}`
  }
  const [text = '', ...candidates] = texts
  if (candidates.length === 0) return `Cannot find the ${what} \`${text}\` in the logs`
  return `Cannot tell which figure the ${what} \`${text}\` is, expected one of ${formatList(candidates)}`
}
