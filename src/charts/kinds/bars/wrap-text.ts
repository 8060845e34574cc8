/** Break a text at blanks into lines of at most `columns` characters; a longer word has a line of its own. */
export function wrapText(text: string, columns: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= columns) {
      lines[lines.length - 1] = `${line} ${word}`
    } else lines.push(word)
  }
  return lines.join('\n')
}
