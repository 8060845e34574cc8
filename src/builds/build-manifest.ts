import { createMessage, type Problem } from '../problems/diagnostics.ts'
import type { VFileMessage } from 'vfile-message'
import type { Effects } from '../effects.ts'
import { formatProblem } from '../problems/problem.ts'
import { findRoles } from '../manifests/find-roles.ts'
import { formatManifest } from '../manifests/format-manifest.ts'
import type { ManifestParagraphs, ManifestText } from '../manifests/manifest.ts'
import type { Page, RenderedText } from '../pages/page.ts'
import { parseValue } from '../expressions/parse-value.ts'
import { linkBetween, type ProjectFiles } from '../project-files.ts'
import { findPageValue, type PageMaterial } from './build-pages.ts'
import type { BuiltFile } from './project-build.ts'
import { readPresentText } from './read-present.ts'

/** What a manifest is made from, and where it goes. */
export interface ManifestMaterial extends PageMaterial {
  readonly pages: readonly Page[]
  readonly files: ProjectFiles
  readonly effects: Effects
  /** Whether the pages are only some of the project's. */
  readonly isPartial: boolean
}

/** The manifest of a build; `file` is `undefined` where it is left as it is. */
export interface BuiltManifest {
  readonly file: BuiltFile | undefined
  readonly messages: readonly VFileMessage[]
}

/**
 * Build the manifest of a project that asks for one. It stays as it is where something of the project could not be
 * made, and where only some pages are built, since the roles of the others are not known then.
 */
export async function buildManifest(material: ManifestMaterial): Promise<BuiltManifest> {
  const { config, files } = material
  const { manifest: path } = config
  if (path === undefined || material.isPartial || !isWhole(material)) return leaveManifest()
  if (!(await files.isInside(path))) {
    const place = config.source.locate(['manifest'], 'value')
    return leaveManifest([createMessage({ kind: 'outside-root', path }, place)])
  }
  const before = await readPresentText(path, material)
  const after = formatManifest({
    root: linkBetween(path, '') || '.',
    values: listValues(material),
    texts: new Map([...material.texts].map(([name, text]) => [name, describeText(text)])),
    tables: material.tables,
    charts: new Map(
      [...material.charts].map(([name, { file, alt, caption, label }]) => [
        name,
        { file: linkBetween(path, file), alt, caption, label },
      ]),
    ),
  })
  return { file: { kind: 'manifest', path, before, after, changes: [] }, messages: [] }
}

function leaveManifest(messages: readonly VFileMessage[] = []): BuiltManifest {
  return { file: undefined, messages }
}

function isWhole({ config, tables, charts, texts }: ManifestMaterial): boolean {
  return (
    tables.size === config.tables.size &&
    charts.size === config.charts.size &&
    texts.size === config.texts.size
  )
}

/** List the named values, and what roles on pages name besides. */
function listValues(material: ManifestMaterial): ReadonlyMap<string, ManifestText> {
  const roles = material.pages.flatMap(({ source }) => findRoles(source))
  const names = new Set([...material.config.values.keys(), ...roles])
  return new Map(
    [...names]
      .filter((name) => material.config.values.has(name) || !material.texts.has(name))
      .map((name) => [name, describeValue(name, material)]),
  )
}

function describeValue(name: string, material: ManifestMaterial): ManifestText {
  const { expression, format } = parseValue(name)
  const value = findPageValue(expression, format, material)
  return value.kind === 'text' ? { text: value.text } : describeProblem(value.problem)
}

function describeText(text: RenderedText): ManifestParagraphs {
  return text.kind === 'broken' ? describeProblem(text.problem) : { paragraphs: text.paragraphs }
}

function describeProblem(problem: Problem): { readonly problem: string } {
  return { problem: formatProblem(problem) }
}
