/** Split a line into words; a text in double quotes is one. */
export function splitWords(line: string): string[] {
  const words = line.match(/"[^"]*"?|[^\s"]\S*/g) ?? []
  return words.map((word) => word.replace(/^"([^"]*)"?$/, '$1'))
}
