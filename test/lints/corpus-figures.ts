import type { MarkdownTable } from '../docs/markdown-table.ts'
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

const HEADER = [
  'kind',
  'sound pages',
  'faulty pages',
  'faults',
  'found',
  'with rule and value',
  'more as likely',
  'false',
  'false as likely',
  'recall',
  'precision',
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

/** The table of the documentation. */
export function tabulateCorpus(figures: readonly CorpusFigures[]): MarkdownTable {
  return {
    header: HEADER,
    rows: figures.map((one) => [
      formatKind(one.kind),
      ...COUNTED.map((key) => String(one[key])),
      formatShare(one.found, one.faults),
      formatShare(one.found, one.found + one.false),
    ]),
  }
}

/** Read the table of the documentation. */
export function parseCorpusTable(text: string): readonly CorpusFigures[] {
  const lines = text.split('\n').filter((line) => /^\| .* \d+ % |^\| .* – /.test(line))
  return lines.map((line) => {
    const [kind = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const [sound = 0, faulty = 0, faults = 0, found = 0, explained = 0, likely = 0, ...wrong] =
      cells.map(Number)
    const [certainly = 0, falseLikely = 0] = wrong
    const counts = { sound, faulty, faults, found, explained, likely }
    return { kind, ...counts, false: certainly, falseLikely }
  })
}

/** As a reader of the table sees a kind: `tables/code-block` is `code block`, a group is bold. */
export function formatKind(kind: string): string {
  const [group = '', name] = kind.split('/')
  return name === undefined ? `**${group}**` : name.replaceAll('-', ' ')
}

function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : `${String(Math.round((100 * part) / whole))} %`
}
