import { formatList } from './word-lists.ts'

/** What there is to say about numbers that are explained, and about those that are not. */
export const explanationProblems = {
  'nothing-to-explain': ({
    path,
    line,
    spans,
  }: {
    path: string
    line: number
    spans: readonly string[]
  }) =>
    `Cannot find a value or a table in line ${line} of \`${path}\`, ${spans.length === 0 ? 'which has none' : `expected one of the lines ${formatList(spans)}`}`,
  'unexpected-line': ({ path, line }: { path: string; line: string }) =>
    `Unexpected line \`${line}\` of \`${path}\`, expected a number, as in \`${path}:12\``,
  explained: ({ what, by, texts }: { what: string; by: string; texts: readonly string[] }) =>
    `The ${what}${texts.length === 0 ? '' : ` ${formatList(texts)}`} is \`${by}\``,
  unexplained: (figure: { what: string; texts: readonly string[] }) => formatUnexplained(figure),
}

function formatUnexplained({
  what,
  texts,
}: {
  readonly what: string
  readonly texts: readonly string[]
}): string {
  if (what === 'table') {
    const cells = texts.length === 0 ? 'it has no form that a build writes' : formatList(texts)
    return `Cannot find the table in the logs: ${cells}`
  }
  const [text = '', ...candidates] = texts
  if (what === 'cell') {
    const [given = '', run = ''] = candidates
    return `Expected \`${given}\` of the run \`${run}\`, which its logs give, got \`${text}\`; a build corrects it`
  }
  if (candidates.length === 0) return `Cannot find the ${what} \`${text}\` in the logs`
  return `Cannot tell which figure the ${what} \`${text}\` is, expected one of ${formatList(candidates)}`
}
