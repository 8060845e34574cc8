import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { DEFAULT_PAGES } from '../configs/config.ts'
import type { ProjectFiles } from '../project-files.ts'
import { findNearFile } from '../logs/find-near-file.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { showPath, type Workplace } from './session.ts'

/** What the command line names. */
export interface NamedPages {
  readonly names: readonly string[]
  /** Whether a folder stands for the pages in it, as without a configuration, and is no mistake. */
  readonly mayBeFolders: boolean
}

/** The pages that the command line names, by path, by pattern or by folder; every name must lead to one. */
export async function choosePages(
  workplace: Workplace,
  { names, mayBeFolders }: NamedPages,
  files: ProjectFiles,
): Promise<{ readonly pages: readonly string[]; readonly messages: readonly VFileMessage[] }> {
  const pages: string[] = []
  const messages: VFileMessage[] = []
  for (const name of names) {
    const file = path.resolve(workplace.folder, name)
    const kind = await workplace.effects.findPathKind(file)
    const isFolder = mayBeFolders && kind === 'directory' && (await files.isInside(file))
    const patterns = isFolder ? listPatternsIn(files.relate(file)) : [files.relate(file)]
    const found = kind === 'file' ? [files.relate(file)] : await files.list(patterns)
    pages.push(...found)
    if (found.length > 0) continue
    const shown = showPath(workplace, file)
    if (isFolder) {
      messages.push(createMessage({ kind: 'no-pages', patterns }, { path: file }))
      continue
    }
    if (kind === 'directory') {
      messages.push(createMessage({ kind: 'folder-of-pages', path: shown }, { path: file }))
      continue
    }
    const near = await findNearFile(file, shown, workplace.effects)
    const problem = { kind: 'missing-page', path: shown, near } as const
    messages.push(createMessage(problem, { path: file }))
  }
  return { pages, messages }
}

/** The patterns of all pages in a folder, which are those of a project without a configuration. */
function listPatternsIn(folder: string): readonly string[] {
  const isRoot = folder === '' || folder === '.'
  return isRoot ? DEFAULT_PAGES : DEFAULT_PAGES.map((pattern) => `${folder}/${pattern}`)
}
