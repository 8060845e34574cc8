import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../src/', import.meta.url))

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll(path.sep, '/'),
)

// A kind that its registry forgets is in no documentation, no schema and no list; nothing else would notice.
test.each([
  ['formats of records', 'records/record-formats.ts', /: RecordFormat = /],
  ['formats of whole logs', 'traces/log-formats.ts', /: TraceFormat = /],
  ['charts', 'charts/kinds/chart-kinds.ts', / = defineChart\(/],
  ['tables', 'tables/table-kinds.ts', / = define(?:Table|Ranking)\(/],
  ['page syntaxes', 'pages/page-syntaxes.ts', /: PageSyntax = /],
  ['rules of lint', 'lints/lint-rules.ts', /: LintRule<.*> = /],
  ['commands', 'cli/cli-commands.ts', /: CliCommand = /],
  ['redactions', 'excerpts/redactions/redaction-rules.ts', /: RedactionRule = /],
])('every file that defines one of the %s is in %s', (_, registry, pattern) => {
  const named = readFileSync(path.join(source, registry), 'utf8')
  const folder = path.posix.dirname(registry)
  const kinds = files.filter(
    (file) =>
      file.endsWith('.ts') &&
      new RegExp(`^export const \\w+${pattern.source}`, 'm').test(
        readFileSync(path.join(source, file), 'utf8'),
      ),
  )
  const forgotten = kinds.filter((file) => {
    const relative = path.posix.relative(folder, file)
    return !named.includes(`from '${relative.startsWith('.') ? relative : `./${relative}`}'`)
  })
  expect(kinds.length).toBeGreaterThan(1)
  expect(forgotten).toEqual([])
})
