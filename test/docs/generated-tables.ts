import { lintRules } from '../../src/lints/lint-rules.ts'
import { metricCatalogue } from '../../src/summaries/metric-catalogue.ts'
import type { MarkdownTable } from './markdown-table.ts'

/**
 * The tables of the documentation that are made from the code, by the name in their markers,
 * `<!-- generated: NAME -->` and `<!-- /generated -->`.
 */
export const generatedTables: Readonly<Record<string, () => MarkdownTable>> = {
  'lint-rules': () => ({
    header: ['rule', 'finds'],
    rows: lintRules.map(({ name, summary }) => [`[\`${name}\`](#${name})`, summary]),
  }),
  metrics: () => ({
    header: ['metric', 'unit', 'meaning'],
    rows: metricCatalogue.map(({ name, unit, meaning }) => [`\`${name}\``, unit, meaning]),
  }),
}
