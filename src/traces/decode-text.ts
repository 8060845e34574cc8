/**
 * Decode bytes that are held as Latin-1: a program's names are UTF-8 or, as pymemtrace writes those
 * whose letters all fit, Latin-1 indeed.
 */
export function decodeText(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8')
  return text.includes('\uFFFD') ? bytes : text
}
