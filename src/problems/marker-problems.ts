import type { Words } from './word-lists.ts'

/** What can be wrong with a marker, its region or a value in a page. */
export const markerProblems = {
  'unclosed-marker': ({ marker }: { marker: string }) =>
    `Cannot find the end of \`${marker}\`, expected a \`tracedocs: end\` marker after it`,
  'unexpected-end': () =>
    'Unexpected `tracedocs: end`, expected a `tracedocs: begin` marker before it; remove one or add the other',
  'nested-marker': ({ outerLine }: { outerLine: number }) =>
    `Unexpected \`tracedocs: begin\` inside the region that begins at line ${outerLine}; end that region first`,
  'mismatched-end': ({ expected, actual }: Words<'expected' | 'actual'>) =>
    `Expected \`tracedocs: end\` to name \`${expected}\`, got \`${actual}\`; correct the name or leave it out`,
  'malformed-marker': ({ marker, reason }: Words<'marker' | 'reason'>) =>
    `Cannot read the marker \`${marker}\`: ${reason}`,
  'misplaced-marker': ({ marker, reason }: Words<'marker' | 'reason'>) =>
    `Unexpected marker \`${marker}\` ${reason}`,
  'foreign-marker': ({
    marker,
    syntax,
    spelling,
    choice,
  }: Words<'marker' | 'syntax' | 'spelling' | 'choice'>) =>
    `Unexpected \`${marker}\`, which is text in ${syntax}; write \`${spelling}\`, or, if the host reads the page in another way, say so in the configuration: \`syntax: { ${choice} }\``,
  'unread-marker': ({ marker, reason }: Words<'marker' | 'reason'>) =>
    `Cannot read \`${marker}\` ${reason}`,
  'marker-in-code': ({ marker, count }: { marker: string; count: number }) =>
    `Left \`${marker}\`${count === 1 ? '' : ` and ${String(count - 1)} more on this page`} as it is, since it stands in code; move it out to have it read, or name the page under \`examples\` in the configuration when it is an example`,
  'misspelt-marker': ({ marker, spelling }: Words<'marker' | 'spelling'>) =>
    `Left \`${marker}\` as it is, since it is no marker; did you mean \`${spelling}\`?`,
  'split-region': ({ marker, beginLine }: { marker: string; beginLine: number }) =>
    `Expected \`${marker}\` in the same list item, quote or section body as its begin marker in line ${beginLine}; indent both markers alike`,
  'swallowed-block': ({ blockLine }: { blockLine: number }) =>
    `Unexpected indented block in line ${blockLine} after \`tracedocs: end\`, which would become part of the marker; put a line with \`..\` between them`,
  'region-in-html': ({ element }: { element: string }) =>
    `Unexpected region inside \`<${element}>\`, where MkDocs and Jekyll show its Markdown as it is written; add \`markdown="1"\` to the tag or move the region out`,
  'unstable-region': ({ marker }: { marker: string }) =>
    `Cannot write at \`${marker}\` and find the markers again; move the region out of the list or quote that it is in`,
  'value-at-line-start': ({ expression }: { expression: string }) =>
    `Unexpected value marker at the start of a line, where it ends the paragraph; write \`<span data-tracedocs="${expression}">…</span>\``,
  'malformed-value': ({ value, reason }: Words<'value' | 'reason'>) =>
    `Cannot read the value \`${value}\`: ${reason}`,
  'value-in-heading': ({ expression, remedy }: Words<'expression' | 'remedy'>) =>
    `Unexpected value \`${expression}\` in a heading, whose anchor then changes with the figure, so that links to it break; give the heading an anchor of its own, ${remedy}, or move the value into the text`,
  'unneeded-values': () =>
    'Unexpected region `values`, expected it in reStructuredText only; here, write a value as `<span data-tracedocs="…">…</span>` and remove the region',
  'repeated-values': ({ firstLine }: { firstLine: number }) =>
    `Unexpected second region \`values\`, expected only the one in line ${firstLine}; a substitution is defined once in a page`,
  'missing-values': ({ reference }: { reference: string }) =>
    `Cannot define \`${reference}\` without a region \`values\`; add the lines \`.. tracedocs: begin values\` and \`.. tracedocs: end\` at the end of the page, with blank lines around each`,
  'foreign-definition': ({ reference }: { reference: string }) =>
    `Unexpected definition of \`${reference}\` outside the region \`values\`, expected names in \`td-\` to be defined there only; remove it`,
}
