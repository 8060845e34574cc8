import { DocumentFault, type DocumentEntry, type DocumentFormat } from '../document-format.ts'
import type { StatedNumber } from '../record.ts'
import { scanXmlTags, type XmlTag } from './scan-xml-tags.ts'
import { ALL_TESTS, testsGroup } from './tests-group.ts'

/**
 * The XML of JUnit, which most tools for tests can write: `pytest --junitxml`, `ctest --output-junit`, jest-junit, vitest, mocha, Maven and
 * Gradle. A test is named by its class and itself; where both are alike, as ctest has it, by one of them.
 */
export const junitFormat: DocumentFormat = {
  kind: 'document',
  name: 'junit',
  summary: 'the XML of JUnit: <testsuite tests="3"> <testcase classname="…" name="…" time="0.25"/>',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  matches: (head) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)?<testsuites?[\s>]/.test(head) &&
    /<testcase\s|\btests\s*=\s*["']\d/.test(head),
  read(text) {
    const tags = scanXmlTags(text)
    const root = findRoot(tags, text.trimEnd().length)
    const cases = listCases(tags)
    const suites = tags.filter(({ kind, name }) => kind === 'open' && name === 'testsuite')
    return [
      ...stateAll(cases, root, suites),
      ...(suites.length > 1 ? suites.flatMap(stateSuite) : []),
      ...cases.flatMap(stateCase),
    ]
  },
}

/**
 * Find the element that all others stand in.
 *
 * @throws {DocumentFault} where it has no end, or another one stands behind it
 */
function findRoot(tags: readonly XmlTag[], length: number): XmlTag {
  let depth = 0
  const end = tags.findIndex(({ kind, closes }) => {
    depth += kind === 'close' ? -1 : closes ? 0 : 1
    return depth <= 0
  })
  const [root] = tags
  if (root === undefined || end < 0) {
    throw createFault('its XML ends too early; it may be cut short', length)
  }
  const next = tags[end + 1]
  if (next === undefined) return root
  throw createFault('another document stands behind its end; keep each in a file', next.offset)
}

function createFault(reason: string, offset: number): DocumentFault {
  return new DocumentFault({ kind: 'broken-document', record: testsGroup.record, reason }, offset)
}

type Outcome = 'passed' | 'failed' | 'skipped'

interface TestCase {
  readonly tag: XmlTag
  readonly outcome: Outcome
}

/** What stands in a test, and tells what became of it. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  failure: 'failed',
  error: 'failed',
  skipped: 'skipped',
}

function listCases(tags: readonly XmlTag[]): readonly TestCase[] {
  const cases: { tag: XmlTag; outcome: Outcome }[] = []
  let isInside = false
  for (const tag of tags) {
    const last = cases.at(-1)
    if (tag.name === 'testcase') {
      isInside = tag.kind === 'open' && !tag.closes
      if (tag.kind === 'open') cases.push({ tag, outcome: 'passed' })
    } else if (isInside && last !== undefined && tag.kind === 'open') {
      last.outcome = OUTCOMES[tag.name] ?? last.outcome
    }
  }
  return cases
}

function stateAll(
  cases: readonly TestCase[],
  root: XmlTag,
  suites: readonly XmlTag[],
): readonly DocumentEntry[] {
  const counts = (['passed', 'failed', 'skipped'] as const).map((name): StatedNumber => ({
    ...{ name, unit: '1' as const },
    value: cases.filter(({ outcome }) => outcome === name).length,
  }))
  // Of several suites, only the root says how long all of them took.
  const whole = root.attributes['time'] === undefined && suites.length === 1 ? suites[0] : root
  const hasTests = cases.some(({ tag }) => (readTime(tag) ?? 0) > 0)
  // ctest writes 0 of all tests.
  const took = readTime(whole)
  const time = took === 0 && hasTests ? [] : stateTime(took)
  return state(ALL_TESTS, [...time, ...counts], root.offset)
}

function stateSuite(suite: XmlTag): readonly DocumentEntry[] {
  return state(suite.attributes['name'] ?? '', stateTime(readTime(suite)), suite.offset)
}

function stateCase({ tag, outcome }: TestCase): readonly DocumentEntry[] {
  const { name = '', classname = '' } = tag.attributes
  const full = classname === '' || classname === name ? name : `${classname} > ${name}`
  return outcome === 'skipped' ? [] : state(full, stateTime(readTime(tag)), tag.offset)
}

/** Maven writes commas between thousands. */
function readTime(tag: XmlTag | undefined): number | undefined {
  const text = tag?.attributes['time'] ?? ''
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e-?\d+)?$/i.test(text)
    ? Number(text.replaceAll(',', ''))
    : undefined
}

function stateTime(seconds: number | undefined): readonly StatedNumber[] {
  return seconds === undefined ? [] : [{ name: 'time', value: seconds, unit: 's' }]
}

function state(
  name: string,
  figures: readonly StatedNumber[],
  offset: number,
): readonly DocumentEntry[] {
  return figures.length === 0 || name === ''
    ? []
    : [{ record: { kind: 'figures', figures, of: { name } }, offset }]
}
