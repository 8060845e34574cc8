import { type NamedPid } from '../records/sum-pid.ts'
import { stringify } from 'yaml'
import { SCHEMA_COMMENT } from '../configs/schema-comment.ts'
import type { MatchedTable } from './match-table.ts'
import type { ProposedFormat } from './proposed-format.ts'
import type { Proposal } from './propose-page.ts'

/** A run of the proposed configuration. */
export interface ProposedRun {
  readonly name: string
  /** Its log, relative to the project's root. */
  readonly log: string
  /** Only if the log has several processes. */
  readonly pid: NamedPid | undefined
}

/** What the configuration needs of the logs. */
export interface ProposalNeeds {
  readonly runs: readonly ProposedRun[]
  /** Of files of columns that no format reads. */
  readonly formats: readonly ProposedFormat[]
}

/** Format the configuration that a proposal needs; `images` is the folder of its charts. */
export function formatProposedConfig(
  proposal: Proposal,
  { page, images, runs, formats }: { page: string; images: string | undefined } & ProposalNeeds,
): string {
  const { runs: entries, ...mappings } = listEntries(proposal, { runs, formats })
  const config = {
    pages: [page],
    ...(images === undefined ? {} : { images }),
    baseline: runs[0]?.name,
    runs: entries,
    ...Object.fromEntries(
      Object.entries(mappings).filter(([, mapping]) => Object.keys(mapping).length > 0),
    ),
  }
  return SCHEMA_COMMENT + stringify(config, { flowCollectionPadding: false, lineWidth: 0 })
}

/** List what a proposal needs in the mappings of a configuration. */
export function listEntries(
  { tables, charts, values }: Proposal,
  { runs, formats }: ProposalNeeds,
): Readonly<
  Record<'runs' | 'formats' | 'charts' | 'tables' | 'values', Readonly<Record<string, unknown>>>
> {
  const titles = new Map(
    [...tables.values()].flatMap((table) => table.runs.map(({ run, title }) => [run, title])),
  )
  return {
    runs: Object.fromEntries(
      runs.map(({ name, log, pid }) => [
        name,
        { title: titles.get(name) ?? name, logs: log, ...(pid === undefined ? {} : { pid }) },
      ]),
    ),
    formats: listFormats(formats),
    charts: Object.fromEntries(
      [...charts].map(([name, { run, alt }]) => [name, { run, ...(alt === '' ? {} : { alt }) }]),
    ),
    tables: Object.fromEntries([...tables].map(([name, table]) => [name, writeTable(table)])),
    values: Object.fromEntries(values),
  }
}

/** The mapping `formats` of a configuration. */
export function listFormats(formats: readonly ProposedFormat[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(formats.map(({ name, spec }) => [name, spec]))
}

function writeTable({ runsAre, header, runs, entries, comparisons }: MatchedTable) {
  const names = runs.map(({ run }) => run)
  const written = entries.map(({ header: text, value, format }) => ({
    header: text,
    value,
    ...(format === undefined ? {} : { format }),
  }))
  const last = Object.fromEntries(
    comparisons.map(({ operator, header: name, of, format }) => [
      operator === '-' ? 'difference' : 'ratio',
      { header: name, of, ...(format === undefined ? {} : { format }) },
    ]),
  )
  if (runsAre === 'rows') {
    return { rows: names, columns: [{ header, value: 'title' }, ...written], ...last }
  }
  return { ...(header === '' ? {} : { header }), columns: names, rows: written, ...last }
}
