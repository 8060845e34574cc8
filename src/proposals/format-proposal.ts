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
  { tables, charts, values }: Proposal,
  {
    page,
    images,
    runs,
  }: { page: string; images: string | undefined; runs: readonly ProposedRun[] },
): string {
  const titles = new Map(
    [...tables.values()].flatMap((table) => table.runs.map(({ run, title }) => [run, title])),
  )
  const config = {
    pages: [page],
    ...(images === undefined ? {} : { images }),
    baseline: runs[0]?.name,
    runs: Object.fromEntries(
      runs.map(({ name, log, pid }) => [
        name,
        { title: titles.get(name) ?? name, logs: log, ...(pid === undefined ? {} : { pid }) },
      ]),
    ),
    ...(charts.size === 0
      ? {}
      : {
          charts: Object.fromEntries(
            [...charts].map(([name, { run, alt }]) => [
              name,
              { run, ...(alt === '' ? {} : { alt }) },
            ]),
          ),
        }),
    ...(tables.size === 0
      ? {}
      : {
          tables: Object.fromEntries([...tables].map(([name, table]) => [name, writeTable(table)])),
        }),
    ...(values.size === 0 ? {} : { values: Object.fromEntries(values) }),
  }
  return SCHEMA_COMMENT + stringify(config, { flowCollectionPadding: false, lineWidth: 0 })
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
