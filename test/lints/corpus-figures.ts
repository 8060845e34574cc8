import type { JudgedCase } from './judge-corpus.ts'

/** How lint does on one kind of pages. */
export interface CorpusFigures {
  readonly kind: string
  readonly sound: number
  readonly faulty: number
  readonly faults: number
  readonly found: number
  readonly explained: number
  readonly likely: number
  readonly false: number
  readonly falseLikely: number
}

/** What is counted, in the order of the file's columns. */
const COUNTED = [
  'sound',
  'faulty',
  'faults',
  'found',
  'explained',
  'likely',
  'false',
  'falseLikely',
] as const

/** Count by kind, with a row for each group, such as `tables`, and one for all. */
export function countCorpus(judged: readonly JudgedCase[]): readonly CorpusFigures[] {
  const kinds = [...new Set(judged.map(({ kind }) => kind))].sort()
  const groups = [...new Set(kinds.map((kind) => kind.split('/')[0] ?? ''))]
  const of = (title: string, isMeant: (kind: string) => boolean): CorpusFigures =>
    count(
      title,
      judged.filter(({ kind }) => isMeant(kind)),
    )
  return [
    ...groups.flatMap((group) => [
      of(group, (kind) => kind.startsWith(`${group}/`)),
      ...kinds
        .filter((kind) => kind.startsWith(`${group}/`))
        .map((kind) => of(kind, (one) => one === kind)),
    ]),
    of('all', () => true),
  ]
}

function count(kind: string, judged: readonly JudgedCase[]): CorpusFigures {
  const total = (of: (one: JudgedCase) => number): number =>
    judged.reduce((sum, one) => sum + of(one), 0)
  return {
    kind,
    sound: judged.filter(({ isSound }) => isSound).length,
    faulty: judged.filter(({ isSound }) => !isSound).length,
    faults: total((one) => one.faults),
    found: total((one) => one.found.length),
    explained: total((one) => one.explained.length),
    likely: total((one) => one.likely.length),
    false: total((one) => one.false.length),
    falseLikely: total((one) => one.falseLikely.length),
  }
}

/** The rows of `test/docs/figures/lint-corpus.csv`, the header first; `docs/lint.md` has a table of them. */
export function tabulateCorpus(
  figures: readonly CorpusFigures[],
): readonly (readonly (string | number)[])[] {
  const rows = figures.map((one) => [formatKind(one.kind), ...COUNTED.map((key) => one[key])])
  return [['kind', ...COUNTED], ...rows]
}

/** Read these rows. */
export function parseCorpusTable(text: string): readonly CorpusFigures[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kind = '', ...cells] = line.split(',')
      const counts = Object.fromEntries(COUNTED.map((key, i) => [key, Number(cells[i])]))
      return { kind, ...counts } as CorpusFigures
    })
}

/** As a reader of the table sees a kind: `tables/code-block` is `code block`, a group is bold. */
export function formatKind(kind: string): string {
  const [group = '', name] = kind.split('/')
  return name === undefined ? `**${group}**` : name.replaceAll('-', ' ')
}
