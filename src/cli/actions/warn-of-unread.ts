import type { VFileMessage } from 'vfile-message'
import type { Effects } from '../../effects.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import type { OpenedProject } from '../open-project.ts'
import { findUnusedConfigs } from '../read-project-config.ts'

type Project = Extract<OpenedProject, { readonly kind: 'project' }>

/**
 * Warn of what looks as if it were in force and is not: a configuration beside the one that is read, and a page that is named and that the configuration
 * does not list.
 *
 * @param isNamed whether the configuration was chosen by name
 */
export async function warnOfUnread(
  { config, root, unlisted }: Project,
  isNamed: boolean,
  effects: Effects,
): Promise<readonly VFileMessage[]> {
  const used = config.source.path
  const names = isNamed ? [] : await findUnusedConfigs(root, used, effects)
  return [
    ...names.map((name) =>
      createMessage({ kind: 'unused-config', path: name, used }, { path: name }, 'warning'),
    ),
    ...unlisted.map((page) =>
      createMessage({ kind: 'unlisted-page', page, config: used }, { path: page }, 'warning'),
    ),
  ]
}
