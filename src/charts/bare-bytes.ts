/**
 * Bytes beyond ASCII that a script writes as octal escapes, such as `\260`: in a text they are lone low surrogates, so that
 * each counts as the one byte that it is for gnuplot, and are shown as characters of Latin-1.
 */
const BARE = /[\udc80-\udcff]/gu

const RUN = /[\udc80-\udcff]+/gu

/** Where the surrogates of bytes begin. */
const FIRST = 0xdc_00

/** Make a text of a byte. */
export function createBareByte(byte: number): string {
  return String.fromCharCode(byte > 0x7f ? FIRST + byte : byte)
}

/** Join the bytes that are UTF-8 to its characters. */
export function joinBareBytes(text: string): string {
  return text.replace(RUN, (run) => {
    const bytes = Uint8Array.from(run, (one) => one.charCodeAt(0) - FIRST)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return run
    }
  })
}

/** Show the bytes of a text as characters of Latin-1. */
export function showBareBytes(text: string): string {
  return text.replace(BARE, (one) => String.fromCharCode(one.charCodeAt(0) - FIRST))
}

/** Find the byte that a code point of a text stands for; `undefined` for a character. */
export function findBareByte(point: number): number | undefined {
  return point >= FIRST + 0x80 && point <= FIRST + 0xff ? point - FIRST : undefined
}
