import type { Inline } from './table.ts'

/** Characters that show nothing, or turn what follows around; logs may have any in their garbage. */
const UNSEEN = /\p{C}+/gu

/** As many characters of a text from a log as a cell has room for. */
const LONGEST = 80

/** Show a text from a log as code: what cannot be seen is `�`, and the start is what a long one loses. */
export function formatCode(text: string): Inline {
  const seen = Array.from(text.replace(UNSEEN, '\ufffd').trim())
  const shown = seen.length > LONGEST ? `…${seen.slice(1 - LONGEST).join('')}` : seen.join('')
  return [{ kind: 'code', text: shown }]
}
