import { explainPath } from './explain-path.ts'
import { formatChoice, formatList, type Words } from './word-lists.ts'

/** What can be wrong with a page as a whole. */
export const pageProblems = {
  'no-pages': ({ patterns, near }: { patterns: readonly string[]; near?: string | undefined }) =>
    `Cannot find a page that matches ${formatList(patterns)}; ${near === undefined ? 'add one, or choose others by `pages` in the configuration' : `did you mean \`${near}\`?`}`,
  'missing-page': ({ path, near }: { path: string; near?: string | undefined }) =>
    `Cannot find the page \`${path}\`, expected a file; ${near === undefined ? (explainPath(path) ?? 'correct the path') : `did you mean \`${near}\`?`}`,
  'folder-of-pages': ({ path }: { path: string }) =>
    `Cannot read \`${path}\` as a page, expected a file, got a directory; write \`${path === '.' ? '' : `${path}/`}**/*.md\` for the pages in it`,
  'unknown-page': ({ path, extensions }: { path: string; extensions: readonly string[] }) =>
    `Cannot tell how \`${path}\` is written, expected a page that ends in ${formatChoice(extensions)}; correct \`pages\`, or say under \`syntax\` how it is written`,
  'not-utf-8': () => 'Cannot read the page, expected UTF-8; convert it first',
  'unreadable-page': ({ reason }: { reason: string }) => `Cannot read the page: ${reason}`,
  'page-conflict': () =>
    'Cannot read the page: a merge conflict stands here; keep one side, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`',
  'page-not-written': ({ thing, name }: Words<'thing' | 'name'>) =>
    `Cannot write the page: its ${thing} \`${name}\` could not be made; see above`,
  'broken-value': ({ name }: { name: string }) =>
    `Cannot show the value \`${name}\`; see its error in the configuration`,
  'repeated-label': ({
    thing,
    label,
    other,
    line,
  }: Words<'thing' | 'label' | 'other'> & { line: number }) =>
    `Unexpected ${thing} with the label \`${label}\`, which stands ${other} line ${String(line)} as well, so that links to it lead to only one of them; show it once, or take its \`label\` away`,
  'unnumbered-label': ({ thing, label, role }: Words<'thing' | 'label' | 'role'>) =>
    `Expected \`${label}\` to have a caption, which Sphinx takes the ${role === 'numref' ? 'number' : 'text'} of \`${role}\` from, got the ${thing} without one; give it a \`caption\`, or write a text: \`ref\` with \`text <${label}>\``,
  'stopped-pages': ({ pages }: { pages: readonly string[] }) =>
    `Cannot write ${formatList(pages)}: the errors above stop what ${pages.length === 1 ? 'it shows' : 'they show'}`,
  'stale-region': ({
    what,
    difference,
  }: {
    what: string
    difference: Readonly<Words<'shown' | 'given'>> | undefined
  }) =>
    difference === undefined
      ? `Expected ${what} to be as the build writes it, got another form; run \`npx tracedocs build\``
      : `Expected ${what} to ${describeDifference(difference)}; run \`npx tracedocs build\``,
  'missing-file': ({ what }: { what: string }) =>
    `Expected ${what} to be there, got nothing; run \`npx tracedocs build\``,
  'out-of-date': ({ what }: { what: string }) =>
    `Expected ${what} to be what the logs give, got something else; run \`npx tracedocs build\``,
}

function describeDifference({ shown, given }: Readonly<Words<'shown' | 'given'>>): string {
  if (unifyBlanks(shown) !== unifyBlanks(given)) return `show ${quote(given)}, got ${quote(shown)}`
  const [expected, actual] = hasNoBreak(given)
    ? ['a no-break', 'a plain']
    : ['a plain', 'a no-break']
  return `have ${expected} blank in ${quote(given)}, got ${actual} one; the numbers are right, and only the kind of blank differs`
}

function hasNoBreak(text: string): boolean {
  return /[\u00a0\u202f]/.test(text)
}

function unifyBlanks(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

function quote(text: string): string {
  return text === '' ? 'nothing' : `\`${text.replaceAll('\u00a0', ' ')}\``
}
