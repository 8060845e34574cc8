import type { PlacedCell, PlacedText, TableBlock } from '../../pages/page-block.ts'

const LINE =
  /^(?<lead>\s*)(?<name>[^\s:][^:\n]*?):\s+(?<rate>\d[\d.,]*)(?: (?:\([^)]*\) )?(?<unit>[a-z]+\/s))(?:\s+-\s+(?<ratio>\d[\d.,]*x)\s+(?:\([^)]*\)\s+)?(?:slower|faster))?/

/** Read what benchmark-ips prints below `Comparison:`: rates, the fastest first, and how many times slower the others are. */
export function readComparisonListing({ text, start }: PlacedText): readonly TableBlock[] {
  const lines = text.split('\n')
  const head = lines.findIndex((line) => /^\s*Comparison:\s*$/.test(line))
  if (head === -1) return []
  const rows: (readonly PlacedCell[])[] = []
  let at = start + lines.slice(0, head).reduce((sum, line) => sum + line.length + 1, 0)
  const name = place('Comparison', lines[head] ?? '', at)
  at += (lines[head] ?? '').length + 1
  for (const line of lines.slice(head + 1)) {
    const groups = LINE.exec(line)?.groups
    if (groups === undefined) break
    const { name: label = '', rate = '', unit = '', ratio } = groups
    const rateCell = place(`${rate} ${unit}`, line, at)
    const isFirst = rows.length === 0
    const own =
      ratio === undefined
        ? { text: isFirst ? '1.00x' : '', start: at + line.length, end: at + line.length }
        : place(ratio, line, at)
    rows.push([place(label, line, at), rateCell, own])
    at += line.length + 1
  }
  const last = rows.at(-1)?.at(-1)
  if (rows.length < 2 || last === undefined) return []
  const headers = ['i/s', 'slower'].map((header) => ({ ...name, text: header }))
  return [
    {
      kind: 'table',
      rows: [[name, ...headers], ...rows],
      headerRows: 1,
      start: name.start,
      end: last.end,
    },
  ]
}

function place(text: string, line: string, start: number): PlacedCell {
  const at = start + Math.max(0, line.indexOf(text))
  return { text, start: at, end: at + text.length }
}
