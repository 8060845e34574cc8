/** A page of the documentation that comes with the package, and what it is about. */
export interface DocPage {
  readonly file: string
  readonly about: string
}

/** The pages in the order in which one reads them. */
export const docPages: readonly DocPage[] = [
  { file: 'recipes.md', about: 'what to write for what you have' },
  { file: 'pages.md', about: 'regions and values in Markdown, MDX, HTML and reStructuredText' },
  { file: 'configuration.md', about: 'runs, values, charts and tables in tracedocs.yaml' },
  { file: 'metrics.md', about: 'metrics, expressions and formats of numbers' },
  { file: 'charts.md', about: 'kinds of charts, and what they may be told' },
  { file: 'formats.md', about: 'logs that are read, and formats of your own' },
  { file: 'claims.md', about: 'claims and budgets that fail a build' },
  { file: 'preview.md', about: 'a report of all that was built, in one HTML file' },
  { file: 'explain.md', about: 'where a number comes from' },
  { file: 'lint.md', about: 'finding wrong numbers that people typed' },
  { file: 'lock.md', about: 'the lock: building where the logs are not' },
  { file: 'scale.md', about: 'reading logs on many machines' },
  { file: 'hosts.md', about: 'Sphinx, MkDocs, VitePress and other hosts' },
  { file: 'ci.md', about: 'checking pages in CI' },
  { file: 'editors.md', about: 'completion, and messages at their lines' },
  { file: 'security.md', about: 'whom tracedocs trusts, and what it promises' },
  { file: 'gnuplot.md', about: 'gnuplot scripts' },
  { file: 'dtrace.md', about: 'malloc logs of DTrace' },
  { file: 'traces.md', about: 'traces of Python allocations' },
  { file: 'command-line.md', about: 'commands, options and exit codes' },
  { file: 'benchmarks.md', about: 'what tracedocs costs, measured beside other programs' },
  { file: 'messages.md', about: 'every message: its cause, an example, and the remedy' },
  { file: 'api.md', about: 'using tracedocs from programs' },
]
