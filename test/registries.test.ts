import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { chartKinds } from '../src/charts/kinds/chart-kinds.ts'
import type { ChartKind, ChartSchema } from '../src/charts/kinds/chart-kind.ts'
import type { CliCommand } from '../src/cli/cli-command.ts'
import { cliCommands } from '../src/cli/cli-commands.ts'
import type { RedactionRule } from '../src/excerpts/redactions/redaction-rule.ts'
import { redactionRules } from '../src/excerpts/redactions/redaction-rules.ts'
import type { LintRule } from '../src/lints/lint-rule.ts'
import { lintRules } from '../src/lints/lint-rules.ts'
import type { PageSyntax } from '../src/pages/page-syntax.ts'
import { namedSyntaxes } from '../src/pages/page-syntaxes.ts'
import type { RecordFormat } from '../src/records/record-format.ts'
import { recordFormats } from '../src/records/record-formats.ts'
import type { TableKind, TableSchema } from '../src/tables/table-kind.ts'
import type { ReportSection } from '../src/reports/report.ts'
import { reportSections } from '../src/reports/report-sections.ts'
import type { DocsHost } from '../src/sites/docs-host.ts'
import { docsHosts } from '../src/sites/docs-hosts.ts'
import { tableKinds } from '../src/tables/table-kinds.ts'
import { logFormats } from '../src/traces/log-formats.ts'
import type { TraceFormat } from '../src/traces/trace-format.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** The list of the values of a kind, and how such a value differs from all else that its room exports. */
interface Registry {
  readonly file: string
  readonly values: readonly object[]
  /** The folders with all files that may define one. */
  readonly room: string
  /** Properties that every one has, and nothing else in the room. */
  readonly shape: readonly string[]
  /** Where the tests of one lie: in the file of its name, or anywhere in its folder. */
  readonly tests: 'file' | 'folder'
}

const registries: readonly Registry[] = [
  {
    file: 'src/records/record-formats.ts',
    values: recordFormats,
    room: 'src/records',
    shape: ['anchors', 'parseLine'] satisfies readonly (keyof RecordFormat)[],
    tests: 'file',
  },
  {
    file: 'src/traces/log-formats.ts',
    values: logFormats.filter(({ kind }) => kind === 'trace'),
    room: 'src/traces',
    shape: ['owns', 'matches', 'read'] satisfies readonly (keyof TraceFormat)[],
    tests: 'folder',
  },
  {
    file: 'src/charts/kinds/chart-kinds.ts',
    values: chartKinds,
    room: 'src/charts/kinds',
    shape: ['template', 'configureOwn'] satisfies readonly (keyof ChartKind<ChartSchema>)[],
    tests: 'file',
  },
  {
    file: 'src/tables/table-kinds.ts',
    values: tableKinds,
    room: 'src/tables',
    shape: ['template', 'configureOwn'] satisfies readonly (keyof TableKind<TableSchema>)[],
    tests: 'file',
  },
  {
    file: 'src/pages/page-syntaxes.ts',
    values: namedSyntaxes,
    room: 'src/pages',
    shape: ['extensions', 'formatMarker'] satisfies readonly (keyof PageSyntax)[],
    tests: 'folder',
  },
  {
    file: 'src/sites/docs-hosts.ts',
    values: docsHosts,
    room: 'src/sites',
    shape: ['configs', 'planSteps'] satisfies readonly (keyof DocsHost)[],
    tests: 'file',
  },
  {
    file: 'src/lints/lint-rules.ts',
    values: lintRules,
    room: 'src/lints',
    shape: ['name', 'summary', 'explain'] satisfies readonly (keyof LintRule<never>)[],
    tests: 'file',
  },
  {
    file: 'src/cli/cli-commands.ts',
    values: cliCommands,
    room: 'src/cli/commands',
    shape: ['declare', 'run'] satisfies readonly (keyof CliCommand)[],
    tests: 'file',
  },
  {
    file: 'src/reports/report-sections.ts',
    values: reportSections,
    room: 'src/reports/sections',
    shape: ['id', 'heading', 'write'] satisfies readonly (keyof ReportSection)[],
    tests: 'folder',
  },
  {
    file: 'src/excerpts/redactions/redaction-rules.ts',
    values: redactionRules,
    room: 'src/excerpts',
    shape: ['name', 'shapes'] satisfies readonly (keyof RedactionRule)[],
    tests: 'folder',
  },
]

// A kind that its registry forgets is in no documentation, no schema and no list; nothing else would notice.
describe.each(registries)('$file', ({ file, values, room, shape, tests }) => {
  test('lists every value of its kind that a file exports', async () => {
    const kinds = await findKinds(room, shape)
    const forgotten = kinds.filter(({ value }) => !values.includes(value))
    expect(forgotten.map(describeKind), `add a line for each to ${file}`).toEqual([])
    const unseen = values.filter((one) => !kinds.some(({ value }) => value === one))
    expect(unseen.map(nameKind), `export each from a file of its own in ${room}`).toEqual([])
  })

  test('lists what has tests of its own', async () => {
    const kinds = await findKinds(room, shape)
    const wanted = kinds.map((kind) => kind.file.replace(/^src(.*)\.ts$/, 'test$1.test.ts'))
    const missing = wanted.filter((one) =>
      tests === 'file' ? !existsSync(root + one) : !hasTests(path.posix.dirname(one)),
    )
    expect(missing, 'write these tests').toEqual([])
  })
})

interface FoundKind {
  readonly file: string
  readonly name: string
  readonly value: object
}

/** Find the exported values of a shape in the files of a room. */
async function findKinds(room: string, shape: readonly string[]): Promise<readonly FoundKind[]> {
  const found: FoundKind[] = []
  for (const name of readdirSync(root + room, { recursive: true, encoding: 'utf8' })) {
    const file = `${room}/${name.replaceAll(path.sep, '/')}`
    if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue
    const module: unknown = await import(root + file)
    for (const [exported, value] of listExports(module)) {
      if (typeof value !== 'object' || value === null) continue
      if (shape.every((key) => key in value)) found.push({ file, name: exported, value })
    }
  }
  return found
}

function listExports(module: unknown): readonly (readonly [string, unknown])[] {
  return typeof module === 'object' && module !== null ? Object.entries(module) : []
}

function describeKind({ file, name }: FoundKind): string {
  return `${name} of ${file}`
}

function nameKind(value: object): unknown {
  return 'name' in value ? value.name : 'template' in value ? value.template : value
}

function hasTests(folder: string): boolean {
  return (
    existsSync(root + folder) &&
    readdirSync(root + folder).some((name) => name.endsWith('.test.ts'))
  )
}
