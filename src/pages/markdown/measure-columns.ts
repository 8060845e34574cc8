import { eastAsianWidth } from 'get-east-asian-width'

const NOT_ASCII = /[^\x20-\x7e]/
/** Compiled for the first text that is not ASCII, since that takes as long as to read a page. */
let emoji: RegExp | undefined
const TAKES_NO_ROOM = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Cc}]/u

/**
 * Measure how many columns a text takes in an editor with a fixed-width font: two for wide East-Asian
 * characters and emoji, none for combining marks. The rule is prettier's, so that tables which
 * are padded by it stay as they are when prettier runs.
 */
export function measureCell(text: string): number {
  if (!NOT_ASCII.test(text)) return text.length
  let width = 0
  emoji ??= new RegExp(String.raw`\p{RGI_Emoji}`, 'gv')
  const rest = text.replace(emoji, () => {
    width += 2
    return ''
  })
  for (const character of rest) {
    if (TAKES_NO_ROOM.test(character)) continue
    width += eastAsianWidth(character.codePointAt(0) ?? 0)
  }
  return width
}
