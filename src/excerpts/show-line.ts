/** Colours and other escape sequences of a terminal. */
const ORDERS = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g

/** How many characters of a line are shown. */
const LONGEST = 400

/** Remove escape sequences of a terminal from a line, and replace tabs by blanks. */
export function cleanLine(line: string): string {
  const plain = line.replace(ORDERS, '')
  if (!plain.includes('\t')) return plain
  let shown = ''
  for (const character of plain) {
    shown += character === '\t' ? ' '.repeat(8 - (shown.length % 8)) : character
  }
  return shown
}

/** Make all of a line visible: a sign for each control character, `…` for the end of a long line. */
export function showLine(line: string): string {
  const seen = Array.from(line.trimEnd(), showCharacter)
  return seen.length > LONGEST ? `${seen.slice(0, LONGEST).join('')}…` : seen.join('')
}

function showCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return /[\p{C}\u2028\u2029]/u.test(character) ? '\ufffd' : character
}
