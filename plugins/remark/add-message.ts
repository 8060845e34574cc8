import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** Add a message of tracedocs to the file of a pipeline. */
export function addMessage(file: VFile, found: VFileMessage): VFileMessage {
  const message = file.message(found.reason, {
    place: { line: found.line ?? 1, column: found.column ?? 1 },
    source: 'tracedocs',
    ...(found.ruleId === undefined ? {} : { ruleId: found.ruleId }),
  })
  message.fatal = found.fatal
  return message
}
