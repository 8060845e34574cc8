import type { Effects } from '../effects.ts'
import type { ProjectFiles } from '../project-files.ts'

/** Where the files of a project are read. */
export interface PresentFiles {
  readonly files: ProjectFiles
  readonly effects: Effects
}

/** Read the file that a build may replace; `undefined` where there is none. */
export async function readPresentBytes(
  name: string,
  { files, effects }: PresentFiles,
): Promise<Uint8Array | undefined> {
  const path = files.resolve(name)
  return (await effects.findPathKind(path)) === 'file' ? effects.readFile(path) : undefined
}

/** Read the text of a file that a build may replace; `undefined` where there is none. */
export async function readPresentText(
  name: string,
  present: PresentFiles,
): Promise<string | undefined> {
  const bytes = await readPresentBytes(name, present)
  return bytes && Buffer.from(bytes).toString()
}
