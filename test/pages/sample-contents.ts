import type { Figure, Page, PageContents, PageSyntax, ValueResult } from '../../src/pages/page.ts'
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

const MEMORY: Figure = {
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

/** Make a page of a source. */
export function pageOf(syntax: PageSyntax, source: string): Page {
  return { path: `page.${{ markdown: 'md', mdx: 'mdx', rest: 'rst' }[syntax]}`, syntax, source }
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
