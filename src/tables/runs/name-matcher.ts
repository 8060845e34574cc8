/** Make the pattern of some names. `*` stands for any characters, `/` among them: names of runs and benchmarks are no paths. */
export function createNameMatcher(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}
