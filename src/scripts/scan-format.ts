/** Reads the numbers of a line by a format of C's `scanf`: `using 1:2 "%lf,%lf"`. */
export interface ScanFormat {
  readonly text: string
  /** Find the texts of the numbers, up to where the line no longer fits. */
  readonly scan: (line: string) => readonly string[]
}

/** The most numbers that gnuplot 5.4 reads by a format. */
const MOST_NUMBERS = 7

/** One step of a format: what has to stand next in the line, and whether it is a column. */
interface ScanStep {
  readonly pattern: RegExp
  readonly isColumn: boolean
}

const NUMBER = String.raw`[+-]?(?:0x[\da-f]+(?:\.[\da-f]*)?|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)`

/** What is passed over by `%*…`, by its letter. */
const PASSED: Readonly<Record<string, string>> = {
  s: String.raw`\s*\S+`,
  d: String.raw`\s*[+-]?\d+`,
  i: String.raw`\s*[+-]?\d+`,
  u: String.raw`\s*[+-]?\d+`,
  c: String.raw`[\s\S]`,
}

/**
 * Parse the format behind `using`, as gnuplot 5.4 takes it: one to seven `%lf`, and what is passed over, such as `%*s`, `%*[^,]` or plain
 * text.
 *
 * @returns `undefined` for any other format
 */
export function parseScanFormat(format: string): ScanFormat | undefined {
  const steps: ScanStep[] = []
  const parts = format.matchAll(
    /%(?<star>\*?)(?<width>\d*)(?:l?[fFeEgG]|(?<set>\[\^?\]?[^\]]*\])|(?<letter>[sdiuc%]))|(?<blank>\s+)|(?<other>[^%\s]+)|(?<odd>%)/g,
  )
  for (const { 0: whole, groups = {} } of parts) {
    const step = createStep(whole, groups)
    if (step === undefined) return undefined
    steps.push(step)
  }
  const columns = steps.filter(({ isColumn }) => isColumn).length
  if (columns === 0 || columns > MOST_NUMBERS) return undefined
  return { text: format, scan: (line) => scanLine(line, steps) }
}

function createStep(
  whole: string,
  { star, width, set, letter, blank, other, odd }: Readonly<Record<string, string | undefined>>,
): ScanStep | undefined {
  const create = (source: string, isColumn = false): ScanStep => ({
    pattern: new RegExp(source, 'iy'),
    isColumn,
  })
  if (odd !== undefined) return undefined
  if (blank !== undefined) return create(String.raw`\s*`)
  if (other !== undefined) return create(escapePattern(other))
  if (letter === '%') return create(String.raw`\s*%`)
  const isPassed = star === '*'
  if (set !== undefined) return isPassed ? create(`${set.replaceAll('\\', '\\\\')}+`) : undefined
  if (letter !== undefined) {
    const source = PASSED[letter]
    return isPassed && source !== undefined ? create(source) : undefined
  }
  // A width, which would cut numbers that touch each other, is not covered.
  if (width !== '' || (!isPassed && !whole.includes('l'))) return undefined
  return create(String.raw`\s*(?<number>${NUMBER})`, !isPassed)
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

function scanLine(line: string, steps: readonly ScanStep[]): readonly string[] {
  const found: string[] = []
  let at = 0
  for (const { pattern, isColumn } of steps) {
    pattern.lastIndex = at
    const match = pattern.exec(line)
    if (match === null) break
    at = pattern.lastIndex
    if (isColumn) found.push(match.groups?.['number'] ?? '')
  }
  return found
}
