import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Effects } from '../effects.ts'
import type { References } from '../pages/collect-references.ts'
import { findLabelUses } from '../pages/find-label-uses.ts'
import type { Page } from '../pages/page.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { ProjectFiles } from '../project-files.ts'

/** What has a label, by its name. */
type Labelled = ReadonlyMap<
  string,
  { readonly label?: string | undefined; readonly caption?: string | undefined }
>

/** What labels are checked in. */
export interface LabelMaterial {
  readonly pages: readonly Page[]
  /** What each page refers to, by its path. */
  readonly references: ReadonlyMap<string, References>
  readonly charts: Labelled
  readonly tables: Labelled
  readonly files: ProjectFiles
  readonly effects: Effects
}

/** A place that shows something with a label. */
interface ShownLabel {
  readonly thing: string
  readonly label: string
  readonly hasCaption: boolean
  readonly page: Page
  readonly line: number
}

/** Syntaxes whose labels are those of all pages of a project in Sphinx. */
const SHARED_BY_PROJECT: ReadonlySet<string> = new Set(['rest', 'myst'])

/**
 * Check that each label is on a page once, and in a project of Sphinx on one page; a warning where it is again. Where a page of Sphinx asks for the number
 * or the caption of something that has none, that is a warning, too.
 */
export async function checkShownLabels(material: LabelMaterial): Promise<readonly VFileMessage[]> {
  const messages: VFileMessage[] = []
  const seen = new Map<string, ShownLabel>()
  for (const shown of listShown(material)) {
    const key = await keyOf(shown.page, shown.label, material)
    const first = seen.get(key)
    seen.set(key, first ?? shown)
    if (first === undefined) continue
    const { thing, label, page, line } = shown
    const other = first.page === page ? 'in' : `in ${first.page.path},`
    const problem = { kind: 'repeated-label', thing, label, other, line: first.line } as const
    messages.push(createMessage(problem, { path: page.path, line }, 'warning'))
  }
  return [...messages, ...(await checkUses(seen, material))]
}

function keyOf(page: Page, label: string, material: LabelMaterial): Promise<string> {
  return findScope(page, material).then((scope) => `${scope}\n${label.toLowerCase()}`)
}

async function checkUses(
  seen: ReadonlyMap<string, ShownLabel>,
  material: LabelMaterial,
): Promise<readonly VFileMessage[]> {
  if ([...seen.values()].every(({ hasCaption }) => hasCaption)) return []
  const messages: VFileMessage[] = []
  for (const page of material.pages.filter(({ syntax }) => SHARED_BY_PROJECT.has(syntax.name))) {
    for (const { role, label, line, column } of findLabelUses(page.source)) {
      const shown = seen.get(await keyOf(page, label, material))
      if (shown === undefined || shown.hasCaption) continue
      const { thing } = shown
      const problem = { kind: 'unnumbered-label', thing, label, role } as const
      messages.push(createMessage(problem, { path: page.path, line, column }, 'warning'))
    }
  }
  return messages
}

function listShown({ pages, references, charts, tables }: LabelMaterial): readonly ShownLabel[] {
  return pages.flatMap((page) => {
    const named = references.get(page.path)
    const list = (
      kind: string,
      regions: References['charts'] = [],
      known: Labelled,
    ): readonly ShownLabel[] =>
      regions.flatMap(({ name, line }) => {
        const { label, caption } = known.get(name) ?? {}
        const hasCaption = caption !== undefined && caption.trim() !== ''
        const thing = `${kind} \`${name}\``
        return label === undefined ? [] : [{ thing, label, hasCaption, page, line }]
      })
    return [...list('chart', named?.charts, charts), ...list('table', named?.tables, tables)].sort(
      (a, b) => a.line - b.line,
    )
  })
}

/** Find what a label is unique in: the folder of Sphinx's project, or the page alone. */
async function findScope(
  { path: page, syntax }: Page,
  { files, effects }: LabelMaterial,
): Promise<string> {
  if (!SHARED_BY_PROJECT.has(syntax.name)) return page
  for (let folder = path.posix.dirname(page); ; folder = path.posix.dirname(folder)) {
    const kind = await effects.findPathKind(files.resolve(path.posix.join(folder, 'conf.py')))
    if (kind === 'file') return `${folder}/`
    if (folder === '.' || folder === '/' || folder === '..') return page
  }
}
