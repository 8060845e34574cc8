import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { ProjectFiles } from '../project-files.ts'
import { findNearFile } from '../logs/find-near-file.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { showPath, type Workplace } from './session.ts'

/** The pages that the command line names, by path or by pattern; every name must lead to one. */
export async function choosePages(
  workplace: Workplace,
  names: readonly string[],
  files: ProjectFiles,
): Promise<{ readonly pages: readonly string[]; readonly messages: readonly VFileMessage[] }> {
  const pages: string[] = []
  const messages: VFileMessage[] = []
  for (const name of names) {
    const file = path.resolve(workplace.folder, name)
    const isFile = (await workplace.effects.findPathKind(file)) === 'file'
    const found = isFile ? [files.relate(file)] : await files.list([files.relate(file)])
    pages.push(...found)
    if (found.length > 0) continue
    const shown = showPath(workplace, file)
    if ((await workplace.effects.findPathKind(file)) === 'directory') {
      messages.push(createMessage({ kind: 'folder-of-pages', path: shown }, { path: file }))
      continue
    }
    const near = await findNearFile(file, shown, workplace.effects)
    const problem = { kind: 'missing-page', path: shown, near } as const
    messages.push(createMessage(problem, { path: file }))
  }
  return { pages, messages }
}
