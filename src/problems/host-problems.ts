import { formatSuggestion, type Words } from './word-lists.ts'

/** What can be wrong with what a host of documentation says of tracedocs. */
export const hostProblems = {
  'unexpected-option': ({ option, known }: { option: string; known: readonly string[] }) =>
    `Unexpected option \`${option}\` of tracedocs, ${formatSuggestion(option, known)}`,
  'bad-option': ({ option, expected, actual }: Words<'option' | 'expected' | 'actual'>) =>
    `Expected the option \`${option}\` of tracedocs to be ${expected}, got ${actual}`,
  'bad-options': ({ actual }: { actual: string }) =>
    `Expected the options of tracedocs to be an object such as \`{ strict: true }\`, got ${actual}`,
}
