import type { VFileMessage } from 'vfile-message'
import { createMessage, type Severity } from '../problems/diagnostics.ts'
import type { Build } from './project-build.ts'

/** Report the files of earlier builds that no chart makes; none where a chart could not be made. */
export function reportLeftFiles({ left }: Build, severity: Severity): readonly VFileMessage[] {
  if (!left.isCertain) return []
  return left.files.map(({ path }) => createMessage({ kind: 'left-file' }, { path }, severity))
}
