import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { blankOut } from './blank-out.ts'

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]*));/gi

/** Replace the character references of a text by what they stand for; unknown ones stay. */
export function decodeReferences(text: string): string {
  return text.replace(
    REFERENCE,
    (reference: string, ...groups: readonly unknown[]) => decode(groups) ?? reference,
  )
}

/**
 * Replace the character references of a text by what they stand for and by blanks, so that the text stays as long
 * as it was and what is found in it ends where a reference ends.
 */
export function keepReferences(text: string): string {
  return text.replace(REFERENCE, (reference: string, ...groups: readonly unknown[]) => {
    const sign = decode(groups)?.trim() ?? ''
    if (sign === '' || sign.length > reference.length) return blankOut(reference)
    return sign.padStart(reference.length)
  })
}

/** What a reference stands for, from its digits or its name. */
function decode([hex, decimal, name]: readonly unknown[]): string | undefined {
  if (typeof name === 'string') {
    const sign = decodeNamedCharacterReference(name)
    return sign === false ? undefined : sign
  }
  const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal)
  return code > 0x10ffff ? undefined : String.fromCodePoint(code)
}
