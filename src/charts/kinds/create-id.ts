/** Make the prefix of a chart's ids from its name: letters, digits, `-` and `_` after a fixed beginning. */
export function createId(name: string): string {
  return `td-${name.replaceAll(/[^\w-]/g, '-')}`
}
