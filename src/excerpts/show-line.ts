/** Colours and other orders to a terminal. */
const ORDERS = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g

/** As many characters of a line as are shown. */
const LONGEST = 400

/** Take out of a line what steers a terminal, and put blanks in the place of tabs. */
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
