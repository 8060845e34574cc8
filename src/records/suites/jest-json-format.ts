import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedNumber } from '../record.ts'
import { ALL_TESTS, testsGroup } from './tests-group.ts'

/** Counts of all tests by the figures of the group. */
const COUNTS: Readonly<Record<string, string>> = {
  ...{ passed: 'numPassedTests', failed: 'numFailedTests', skipped: 'numPendingTests' },
}

/**
 * `jest --json` and `vitest --reporter=json`: tests, named by their file, the blocks that they stand in, and themselves; and the
 * files. Files are named below the folder that all of them are in, since the document has the paths of one machine.
 */
export const jestJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'jestJson',
  summary: 'jest --json, vitest --reporter=json: {"numPassedTests": …, "testResults": […]}',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  matches: (head) =>
    /^\s*\{\s*"num(?:Total|Failed)TestSuites"\s*:/.test(head) &&
    /"numPassedTests"\s*:\s*\d/.test(head),
  read(text) {
    const root = parseJsonDocument(text, testsGroup.record)
    const files = root.get('testResults').items
    const prefix = findFolder(files.map(readName))
    return [...stateAll(root), ...files.flatMap((file) => stateFile(file, prefix))]
  },
}

function stateAll(root: JsonNode): readonly DocumentEntry[] {
  const figures = Object.entries(COUNTS).flatMap(([name, member]): readonly StatedNumber[] => {
    const count = root.get(member).number
    return count === undefined ? [] : [{ name, value: count, unit: '1' }]
  })
  return state(ALL_TESTS, figures)
}

function stateFile(file: JsonNode, prefix: number): readonly DocumentEntry[] {
  const name = readName(file).slice(prefix)
  const [begin, end] = [file.get('startTime').number, file.get('endTime').number]
  // A file that did not run has no times.
  const took = begin === undefined || end === undefined || end < begin ? undefined : end - begin
  return [
    ...state(name, stateTime(took)),
    ...file.get('assertionResults').items.flatMap((test) => {
      const blocks = test.get('ancestorTitles').items.map(({ string }) => string ?? '')
      const full = [name, ...blocks, test.get('title').string ?? ''].join(' > ')
      return state(full, stateTime(test.get('duration').number))
    }),
  ]
}

function stateTime(ms: number | undefined): readonly StatedNumber[] {
  return ms === undefined || ms < 0 ? [] : [{ name: 'time', value: ms / 1000, unit: 's' }]
}

function state(name: string, figures: readonly StatedNumber[]): readonly DocumentEntry[] {
  return figures.length === 0 ? [] : [{ record: { kind: 'figures', figures, of: { name } } }]
}

/** The path of a file, with the separators of POSIX. */
function readName(file: JsonNode): string {
  return (file.get('name').string ?? '').replaceAll('\\', '/')
}

/** How many characters of their paths all files have in common, up to a folder. */
function findFolder([first = '', ...others]: readonly string[]): number {
  const isShared = (end: number): boolean =>
    others.every((name) => name.startsWith(first.slice(0, end)))
  let end = first.lastIndexOf('/') + 1
  while (end > 1 && !isShared(end)) end = first.lastIndexOf('/', end - 2) + 1
  return isShared(end) ? end : 0
}
