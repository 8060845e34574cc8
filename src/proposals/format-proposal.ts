import { type NamedPid } from '../records/sum-pid.ts'
import { stringify } from 'yaml'
import { SCHEMA_COMMENT } from '../configs/schema-comment.ts'
import type { MatchedTable } from './match-table.ts'
import type { Proposal } from './propose-page.ts'

/** A run of the proposed configuration. */
export interface ProposedRun {
  readonly name: string
  /** Its log, relative to the project's root. */
  readonly log: string
  /** Only if the log has several processes. */
  readonly pid: NamedPid | undefined
}

/** Format the configuration that a proposal needs; `images` is the folder of its charts. */
export function formatProposedConfig(
  proposal: Proposal,
  {
    page,
    images,
    runs,
  }: { page: string; images: string | undefined; runs: readonly ProposedRun[] },
): string {
  const { runs: entries, ...mappings } = listEntries(proposal, runs)
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
  runs: readonly ProposedRun[],
): Readonly<Record<'runs' | 'charts' | 'tables' | 'values', Readonly<Record<string, unknown>>>> {
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
    charts: Object.fromEntries(
      [...charts].map(([name, { run, alt }]) => [name, { run, ...(alt === '' ? {} : { alt }) }]),
    ),
    tables: Object.fromEntries([...tables].map(([name, table]) => [name, writeTable(table)])),
    values: Object.fromEntries(values),
  }
}

function writeTable({ runsAre, header, runs, entries, ratio }: MatchedTable) {
  const names = runs.map(({ run }) => run)
  const written = entries.map(({ header: text, value, format }) => ({
    header: text,
    value,
    ...(format === undefined ? {} : { format }),
  }))
  if (runsAre === 'rows') {
    return { rows: names, columns: [{ header, value: 'title' }, ...written] }
  }
  const last =
    ratio === undefined
      ? {}
      : {
          ratio: {
            header: ratio.header,
            of: ratio.of,
            ...(ratio.format === undefined ? {} : { format: ratio.format }),
          },
        }
  return { ...(header === '' ? {} : { header }), columns: names, rows: written, ...last }
}
