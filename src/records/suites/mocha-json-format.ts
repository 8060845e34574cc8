import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import { testsGroup } from './tests-group.ts'
import { stateMochaEnd, stateMochaTest } from './state-mocha.ts'

const HEAD =
  /^\s*\{\s*"stats"\s*:\s*\{\s*"suites"\s*:\s*\d+\s*,\s*"tests"\s*:\s*\d+\s*,\s*"passes"\s*:\s*\d+\s*,\s*"pending"\s*:/

/**
 * The JSON of mocha, `--reporter json`, and of mochawesome, which Cypress writes. A test is named by the blocks that it stands in,
 * which the document has as one text, and itself.
 */
export const mochaJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'mochaJson',
  summary: 'the JSON of mocha and mochawesome: {"stats": {"suites": …, "passes": …}, "tests": […]}',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  matches: (head) => HEAD.test(head),
  read(text) {
    const root = parseJsonDocument(text, testsGroup.record)
    const locator = new TextLocator(text)
    const all = stateMochaEnd(root.get('stats'))?.record
    const tests = [
      ...root.get('tests').items,
      ...root.get('results').items.flatMap((suite) => listTests(suite)),
    ]
    return [
      ...(all === undefined ? [] : [{ record: all }]),
      ...tests.flatMap((test): readonly DocumentEntry[] => {
        const offset = locator.locate(test.get('fullTitle').string ?? '')
        const record = stateMochaTest(test)?.record
        return record === undefined ? [] : [{ record, offset }]
      }),
    ]
  },
}

/** The tests of a block of mochawesome, and of the blocks in it. */
function listTests(suite: JsonNode): readonly JsonNode[] {
  return [
    ...suite.get('tests').items,
    ...suite.get('suites').items.flatMap((inner) => listTests(inner)),
  ]
}
