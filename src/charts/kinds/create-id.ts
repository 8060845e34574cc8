/** Create the prefix of a chart's ids from its name: `td-`, then letters, digits, `-` and `_`. */
export function createId(name: string): string {
  return `td-${name.replaceAll(/[^\w-]/g, '-')}`
}
