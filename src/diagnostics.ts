import { VFileMessage } from 'vfile-message'

/** How bad a problem is: errors stop what they touch, warnings are told, notes inform. */
export type Severity = 'error' | 'warning' | 'info'

/** Where a problem is. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** Everything a user can be told. One kind, one sentence; the kind is the message's rule id. */
export type Problem =
  | { readonly kind: 'unclosed-marker'; readonly marker: string }
  | { readonly kind: 'unexpected-end' }
  | { readonly kind: 'nested-marker'; readonly outerLine: number }
  | { readonly kind: 'mismatched-end'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'malformed-marker'; readonly marker: string; readonly reason: string }
  | { readonly kind: 'misplaced-marker'; readonly marker: string; readonly reason: string }
  | { readonly kind: 'split-region'; readonly marker: string; readonly beginLine: number }
  | { readonly kind: 'swallowed-block'; readonly blockLine: number }
  | { readonly kind: 'region-in-html'; readonly element: string }
  | { readonly kind: 'value-at-line-start'; readonly expression: string }
  | { readonly kind: 'malformed-value'; readonly value: string; readonly reason: string }
  | { readonly kind: 'unneeded-values' }
  | { readonly kind: 'repeated-values'; readonly firstLine: number }
  | { readonly kind: 'missing-values'; readonly reference: string }
  | { readonly kind: 'foreign-definition'; readonly reference: string }
  | { readonly kind: 'unreadable-page'; readonly reason: string }
  | { readonly kind: 'unstable-region'; readonly marker: string }
  | {
      readonly kind: 'unknown-name'
      readonly thing: string
      readonly name: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'repeated-figure'; readonly figure: string; readonly count: number }
  | { readonly kind: 'several-processes'; readonly run: string; readonly pids: readonly string[] }
  | { readonly kind: 'no-such-process'; readonly pid: number; readonly pids: readonly string[] }
  | { readonly kind: 'broken-json'; readonly record: string }
  | { readonly kind: 'missing-field'; readonly record: string; readonly field: string }
  | {
      readonly kind: 'bad-field'
      readonly record: string
      readonly field: string
      readonly actual: string
    }
  | {
      readonly kind: 'printed-rate'
      readonly printed: string
      readonly perMiB: string
      readonly perMB: string
    }
  | { readonly kind: 'bad-expression'; readonly expression: string; readonly reason: string }
  | {
      readonly kind: 'unit-mismatch'
      readonly action: string
      readonly left: string
      readonly right: string
    }
  | { readonly kind: 'division-by-zero'; readonly expression: string }
  | { readonly kind: 'run-needed'; readonly name: string; readonly runs: readonly string[] }
  | { readonly kind: 'metric-group'; readonly name: string; readonly members: readonly string[] }
  | { readonly kind: 'bad-format'; readonly format: string; readonly reason: string }
  | { readonly kind: 'missing-value'; readonly metric: string; readonly reason: string }
  | { readonly kind: 'time-went-back'; readonly before: number; readonly after: number }

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

/** Say a problem in a sentence, with the remedy at the end. */
export function formatProblem(problem: Problem): string {
  switch (problem.kind) {
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
      return `Expected \`${problem.field}\` of a ${problem.record} record to be a number of at least 0, got ${problem.actual}`
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
    case 'misplaced-marker':
      return `Unexpected marker \`${problem.marker}\` ${problem.reason}`
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
    case 'unknown-name':
      return `Unexpected ${problem.thing} \`${problem.name}\`, ${formatSuggestion(problem.name, problem.known)}`
  }
}

/** Say which known name is nearest, or list the known ones. */
function formatSuggestion(name: string, known: readonly string[]): string {
  const nearest = findNearestName(name, known)
  if (nearest !== undefined) return `did you mean \`${nearest}\`?`
  if (known.length === 0) return 'none is defined'
  return `expected one of ${formatList(known)}`
}

/** List the first of some names. */
function formatList(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `\`${name}\``)
  return `${shown.join(', ')}${names.length > 8 ? ', …' : ''}`
}

/**
 * Find the known name that a misspelt one probably meant: at most a third of its letters away,
 * case aside (Damerau-Levenshtein distance with adjacent swaps).
 */
export function findNearestName(name: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3))
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: measureDistance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate
}

function measureDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1)
      }
      current.push(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length] ?? a.length
}
