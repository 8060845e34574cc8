/** Words of a column as people read them. */
export function writeTitle(words: string): string {
  return words.replaceAll('_', ' ').trim()
}

/** Begin a text with a capital. */
export function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
