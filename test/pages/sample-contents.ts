import type { ChartImage } from '../../src/pages/chart-image.ts'
import { namedSyntaxes } from '../../src/pages/page-syntaxes.ts'
import type { Page, PageContents, ValueResult } from '../../src/pages/page.ts'
import { parseInline } from '../../src/tables/inline.ts'
import type { Table } from '../../src/tables/table.ts'

const TIMINGS: Table = {
  name: 'timings',
  columns: [
    { header: parseInline('Task'), align: 'left' },
    { header: parseInline('`real`'), align: 'right' },
  ],
  rows: [
    [parseInline('Baseline'), parseInline('38.4\u00a0s')],
    [parseInline('<init> | {x}'), parseInline('x90.7')],
  ],
  notes: ['1 line was skipped.'],
}

const MEMORY: ChartImage = {
  target: 'images/memory.svg',
  alt: 'Memory of the baseline: 200 MiB at its peak',
  caption: 'Memory of the baseline',
}

const VALUES: ReadonlyMap<string, string> = new Map([
  ['real_ratio', 'x90.7'],
  ['on.time.real / off.time.real', '90.65'],
  ['off.time.real', '38.4\u00a0s'],
  ['Nasty', '<a> | {b} *c* _d_'],
])

/** Contents that the tests of pages share. */
export const CONTENTS: PageContents = {
  tables: new Map([['timings', TIMINGS]]),
  charts: new Map([['memory', MEMORY]]),
  texts: new Map(),
  excerpts: new Map(),
  valueNames: ['real_ratio'],
  evaluate,
}

/** Make a page of a source in the syntax of a name. */
export function pageOf(name: string, source: string): Page {
  const syntax = namedSyntaxes.find((one) => one.name === name)
  if (syntax === undefined) throw new Error(`Expected the name of a syntax, got ${name}`)
  return { path: `page${syntax.extensions[0]}`, syntax, source }
}

function evaluate(expression: string, format: string | undefined): ValueResult {
  const text = VALUES.get(expression)
  if (text !== undefined) return { kind: 'text', text: format === 'x{:.3}' ? 'x90.7' : text }
  const problem = {
    kind: 'unknown-name',
    thing: 'value',
    name: expression,
    known: ['real_ratio'],
  } as const
  return { kind: 'problem', problem }
}
