/**
 * Put what has to stand before each line of a block so that it goes on in the list items and quotes of its
 * first line: quotes go on, the markers of list items become blanks, and the label of a footnote becomes the
 * four blanks that its body needs.
 */
export function continueBlock(lines: readonly string[], before: string): readonly string[] {
  const prefix = before
    .replace(/\[\^[^\]]+\]:[ \t]*/, '    ')
    .replace(/>(?=[^ \t])/g, '> ')
    .replace(/[^>\s]/g, ' ')
  return lines.map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
}
