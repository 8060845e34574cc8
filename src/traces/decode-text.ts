/**
 * Decode bytes that were read as Latin-1. A program's names are UTF-8, except that pymemtrace writes
 * names whose letters all fit as Latin-1.
 */
export function decodeText(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8')
  return text.includes('\uFFFD') ? bytes : text
}
