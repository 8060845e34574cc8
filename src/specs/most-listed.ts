/** What a configuration may list of one kind: few enough to be read within seconds, and more than an author writes. */
export const MOST_LISTED = 25_000
/** Written out, since numbers are formatted by tables that are loaded with the first of them. */
const MOST_WRITTEN = `${String(MOST_LISTED / 1000)},000`

/** The sentence for a list that is longer. */
export function expectAtMost(things: string): string {
  return `expected at most ${MOST_WRITTEN} ${things}`
}
