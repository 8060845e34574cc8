import type { PageScan } from './page-scan.ts'

/** The lines that git puts around the two sides of a conflict. */
const CONFLICT = /^<{7}(?: [^\n]*)?\r?\n(?=[^]*?^={7}\r?\n[^]*?^>{7}(?: |\r?$))/gm

/** Find where a merge left a conflict in a page, which is no code of it; an offset in its source. */
export function findConflict(
  source: string,
  scan: Pick<PageScan, 'listBlocks'>,
): number | undefined {
  if (!/^<{7}/m.test(source) || !/^>{7}/m.test(source)) return undefined
  const code = scan.listBlocks().filter(({ kind }) => kind === 'code')
  const isCode = (at: number): boolean => code.some((block) => block.start <= at && at < block.end)
  return [...source.matchAll(CONFLICT)].map(({ index }) => index).find((at) => !isCode(at))
}
