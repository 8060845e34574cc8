import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Effects } from '../effects.ts'
import type { References } from '../pages/collect-references.ts'
import type { Page } from '../pages/page.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { ProjectFiles } from '../project-files.ts'

/** What has a label, by its name. */
type Labelled = ReadonlyMap<string, { readonly label?: string | undefined }>

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
  readonly page: Page
  readonly line: number
}

/** Syntaxes whose labels are those of all pages of a project in Sphinx. */
const SHARED_BY_PROJECT: ReadonlySet<string> = new Set(['rest', 'myst'])

/** Check that each label is on a page once, and in a project of Sphinx on one page; a warning where it is again. */
export async function checkShownLabels(material: LabelMaterial): Promise<readonly VFileMessage[]> {
  const messages: VFileMessage[] = []
  const seen = new Map<string, ShownLabel>()
  for (const shown of listShown(material)) {
    const key = `${await findScope(shown.page, material)}\n${shown.label}`
    const first = seen.get(key)
    seen.set(key, first ?? shown)
    if (first === undefined) continue
    const { thing, label, page, line } = shown
    const other = first.page === page ? 'in' : `in ${first.page.path},`
    const problem = { kind: 'repeated-label', thing, label, other, line: first.line } as const
    messages.push(createMessage(problem, { path: page.path, line }, 'warning'))
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
        const label = known.get(name)?.label
        return label === undefined ? [] : [{ thing: `${kind} \`${name}\``, label, page, line }]
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
