/** Write the name of a run in words, to be edited. */
export function writeRunTitle(name: string): string {
  return name.replaceAll('_', ' ').trim()
}
