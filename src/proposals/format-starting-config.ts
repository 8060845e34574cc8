import { parse, stringify } from 'yaml'
import { SCHEMA_COMMENT } from '../configs/schema-comment.ts'
import type { HostPages, HostSettings } from '../sites/docs-host.ts'
import { listFormats } from './format-proposal.ts'
import { COMPARISON, nameMemoryChart, TEXT } from './starting-names.ts'
import { listFurtherCharts, listStartingTables } from './starting-tables.ts'
import { writeStartingText } from './starting-text.ts'
import { writeRunTitle } from './write-run-title.ts'
import type { StartingRun } from './starting-run.ts'

/** Where a host wants pages, and what it needs in the configuration. */
export interface StartingLayout {
  readonly pages: HostPages
  readonly settings: HostSettings
  /** Pages elsewhere that numbers are often wanted on. */
  readonly also?: readonly string[]
}

/** Write the configuration of a new project. */
export function formatStartingConfig(
  runs: readonly StartingRun[],
  { pages, settings, also = [] }: StartingLayout,
): string {
  const sampled = runs.filter(({ hasSamples }) => hasSamples)
  const text = writeStartingText(runs)
  const charts = listCharts(sampled, runs)
  const formats = [...new Set(runs.flatMap(({ data }) => data ?? []))]
  const head = {
    pages: [...also, pages.pattern],
    ...Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [key, parse(value) as unknown]),
    ),
    ...(runs.length > 1 ? { baseline: runs[0]?.name } : {}),
    runs: Object.fromEntries(
      runs.map(({ name, log, pid }) => [
        name,
        { title: writeRunTitle(name), logs: log, ...(pid === undefined ? {} : { pid }) },
      ]),
    ),
    ...(formats.length === 0 ? {} : { formats: listFormats(formats) }),
    ...(Object.keys(charts).length === 0 ? {} : { charts }),
    tables: Object.fromEntries(listStartingTables(runs).map(({ name, spec }) => [name, spec])),
  }
  return [
    `${SCHEMA_COMMENT}# What the pages of this project may show; see npx tracedocs help configuration.md.\n`,
    write(head),
    ...(text === undefined
      ? []
      : [
          ...(text.holds === undefined
            ? []
            : [
                '# The build fails when what holds today holds no longer. The limit is a proposal.\n',
              ]),
          write({ texts: { [TEXT]: text } }),
        ]),
  ].join('')
}

function write(config: object): string {
  return stringify(config, {
    flowCollectionPadding: false,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })
}

function listCharts(sampled: readonly StartingRun[], all: readonly StartingRun[]): object {
  const runs = sampled.map(({ name }) => name)
  return {
    ...Object.fromEntries(
      sampled.map(({ name, chartFile }) => [
        nameMemoryChart(name),
        { run: name, ...(chartFile === undefined ? {} : { file: chartFile }) },
      ]),
    ),
    ...(runs.length > 1 ? { [COMPARISON]: { template: 'compare', series: 'rss', runs } } : {}),
    ...Object.fromEntries(listFurtherCharts(all).map(({ name, spec }) => [name, spec])),
  }
}
