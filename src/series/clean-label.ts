/** Longer labels are cut, so that one line of a log cannot fill a chart. */
const LONGEST_LABEL = 200

/** Make a label one line of text: control characters, line breaks and runs of blanks are a blank. */
export function cleanLabel(label: string): string {
  const line = label.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  const characters = Array.from(line)
  return characters.length > LONGEST_LABEL
    ? `${characters.slice(0, LONGEST_LABEL - 1).join('')}…`
    : line
}
