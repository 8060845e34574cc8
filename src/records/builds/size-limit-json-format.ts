import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator } from '../json-node.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { describeNoFile } from './describe-no-file.ts'

const HEAD =
  /^\s*\[\s*\{\s*"name"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*(?:"passed"\s*:\s*(?:true|false)\s*,\s*"size"|"size"\s*:\s*\d+\s*,\s*"(?:sizeLimit|running|loading)")\s*:\s*\d/

/** `size-limit --json`: the size of each check, in bytes, compressed as its configuration says, which the document does not tell. */
export const sizeLimitJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'sizeLimitJson',
  summary: 'the JSON of size-limit: [{"name": …, "passed": true, "size": 8500, "sizeLimit": …}]',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('checked'),
  matches: (head) => HEAD.test(head),
  read(text) {
    const locator = new TextLocator(text)
    return parseJsonDocument(text, buildGroup.record).items.flatMap((check): DocumentEntry[] => {
      const name = check.get('name').string
      const size = check.get('size').number
      if (name === undefined || size === undefined) return []
      const offset = locator.locate(name)
      // Where no file is found, it states 0 and that the check passed.
      if (size === 0) return [{ offset, problem: describeNoFile(name) }]
      const figures = [{ name: 'checked', value: size, unit: 'B' } as const]
      return [{ offset, record: { kind: 'figures', figures, of: { name } } }]
    })
  },
}
