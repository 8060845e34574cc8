import type { HostPages } from '../sites/docs-host.ts'
import { COMPARISON, nameMemoryChart, TEXT } from './starting-names.ts'
import { listFurtherCharts, listStartingTables } from './starting-tables.ts'
import { writeStartingText } from './starting-text.ts'
import type { StartingRun } from './starting-run.ts'

/** A syntax of a new page: its heading, and an empty region. */
interface StartingSyntax {
  readonly heading: (text: string) => string
  readonly region: (kind: string, name: string) => string
}

/** What the file of a new page ends in. */
type StartingExtension = NonNullable<HostPages['extension']>

const SYNTAXES: Readonly<Record<StartingExtension, StartingSyntax>> = {
  '.md': {
    heading: (text) => `# ${text}\n`,
    region: (kind, name) =>
      `<!-- tracedocs: begin ${kind} ${name} -->\n\n<!-- tracedocs: end -->\n`,
  },
  '.mdx': {
    heading: (text) => `# ${text}\n`,
    region: (kind, name) => `{/* tracedocs: begin ${kind} ${name} */}\n\n{/* tracedocs: end */}\n`,
  },
  '.rst': {
    heading: (text) => `${text}\n${'='.repeat(text.length)}\n`,
    region: (kind, name) => `.. tracedocs: begin ${kind} ${name}\n\n.. tracedocs: end\n`,
  },
}

/** Write the page of a new project, with all that its configuration names. */
export function formatStartingPage(
  runs: readonly StartingRun[],
  extension: StartingExtension,
): string {
  const { heading, region } = SYNTAXES[extension]
  const sampled = runs.filter(({ hasSamples }) => hasSamples)
  return [
    heading('Performance'),
    ...(writeStartingText(runs) === undefined ? [] : [region('text', TEXT)]),
    ...listStartingTables(runs).map(({ name }) => region('table', name)),
    ...(sampled.length > 1 ? [region('chart', COMPARISON)] : []),
    ...sampled.map(({ name }) => region('chart', nameMemoryChart(name))),
    ...listFurtherCharts(runs).map(({ name }) => region('chart', name)),
  ].join('\n')
}
