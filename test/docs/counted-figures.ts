import { FEATURES, listCases } from '../gnuplot/features.ts'
import { countCorpus, tabulateCorpus } from '../lints/corpus-figures.ts'
import { judgeCorpus } from '../lints/judge-corpus.ts'

/**
 * The files of figures that are counted in the code and its tests, by their names in `test/docs/figures`. `tracedocs build` makes tables
 * of the documentation of them.
 */
export const countedFigures: Readonly<Record<string, () => string | Promise<string>>> = {
  'gnuplot-features.csv': () => {
    const all = new Set(Object.keys(FEATURES).flatMap(listCases)).size
    // Conformance tests expect that all of them are identical.
    const rows = [
      ...Object.keys(FEATURES).map((feature) => [feature, listCases(feature).length] as const),
      ['Total, each script counted once', all] as const,
    ].map(([feature, count]) => [feature, count, count])
    return formatCsv([['feature', 'compared', 'identical'], ...rows])
  },
  'lint-corpus.csv': async () => formatCsv(tabulateCorpus(countCorpus(await judgeCorpus()))),
}

function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((cells) => cells.map(String).map(quoteCell).join(','))
  return `${lines.join('\n')}\n`
}

function quoteCell(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
