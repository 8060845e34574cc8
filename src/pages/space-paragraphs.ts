/** Put an empty line between paragraphs, each of which is a line; empty paragraphs are left out. */
export function spaceParagraphs(paragraphs: readonly string[]): string[] {
  return paragraphs
    .filter((line) => line !== '')
    .flatMap((line, index) => (index === 0 ? [line] : ['', line]))
}
