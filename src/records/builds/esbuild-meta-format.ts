import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator } from '../json-node.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'

/** The inputs stand first, each with what it imports. */
const INPUTS = /^\s*\{\s*"inputs"\s*:\s*\{/
const INPUT = /"bytes"\s*:\s*\d+\s*,\s*"imports"\s*:\s*\[/

/** The metafile of esbuild, `--metafile`: the size of each file that it writes, source maps among them. */
export const esbuildMetaFormat: DocumentFormat = {
  kind: 'document',
  name: 'esbuildMeta',
  summary: 'the metafile of esbuild: {"inputs": …, "outputs": {"dist/app.js": {"bytes": 181, …}}}',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('size'),
  matches: (head) => INPUTS.test(head) && INPUT.test(head),
  read(text) {
    const locator = new TextLocator(text)
    const outputs = parseJsonDocument(text, buildGroup.record).get('outputs').members
    return outputs.flatMap(([name, output]): readonly DocumentEntry[] => {
      const value = output.get('bytes').number
      if (value === undefined) return []
      const figures = [{ name: 'size', value, unit: 'B' } as const]
      return [{ offset: locator.locate(name), record: { kind: 'figures', figures, of: { name } } }]
    })
  },
}
