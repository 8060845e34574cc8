/** Alternative ways to describe one thing; a configuration must choose one. */
export interface Forms {
  /** The keys of each way. */
  readonly forms: readonly (readonly string[])[]
  readonly isBoth: boolean
}

/** Say that a thing has to be described in one way, when it is in two or in none. */
export function formatForms(thing: string, { forms, isBoth }: Forms): string {
  const ways = forms.map((keys) => keys.map((key) => `\`${key}\``).join(' with '))
  return `Expected the ${thing} to have either ${ways.join(' or ')}, got ${isBoth ? 'both; remove one' : 'neither; add one'}`
}
