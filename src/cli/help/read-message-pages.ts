import { readPackageFile } from '../read-package-file.ts'
import { splitSections } from './split-sections.ts'

/** Where the documentation of the messages is in the package. */
export const MESSAGES_FILE = 'docs/messages.md'

/** Read what the documentation says of each message, in Markdown, by its rule; empty when it is not installed. */
export async function readMessagePages(): Promise<ReadonlyMap<string, string>> {
  return splitSections((await readPackageFile(MESSAGES_FILE)) ?? '')
}
