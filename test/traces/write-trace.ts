/**
 * Logs as pymemtrace 0.6 writes them: columns, order and padding as in its `cPyMemTrace.c`, with the
 * column LiveCnt as its documentation shows it.
 */

/** A row of Profile or Trace. */
export interface EventRow {
  readonly row?: 'FRST' | 'NEXT' | 'PREV' | 'LAST'
  readonly event: number
  readonly delta?: number
  readonly clock: number
  readonly what?: string
  readonly file?: string
  readonly line?: number
  readonly function?: string
  readonly rss: number
  readonly growth: number
}

/** A row of Reference Tracing. */
export interface ObjectRow {
  readonly row: 'NEW' | 'DEL'
  readonly clock: number
  readonly address: string
  readonly live?: number
  readonly type: string
  readonly file?: string
  readonly line?: number
  readonly function?: string
  readonly rss?: number
  readonly growth?: number
}

const left = (value: string | number, width: number): string => String(value).padEnd(width)
const right = (value: string | number, width: number): string => String(value).padStart(width)

export const PROFILE_HEADER = `HEDR: ${left('Event', 12)} ${left('dEvent', 6)}  ${left('Clock', 12)} ${left('What', 8)} ${left('File', 80)} ${right('Line', 4)} ${left('Function', 32)} ${right('RSS', 12)} ${right('dRSS', 12)}`

export const REFERENCE_HEADER = `HDR: ${right('Clock', 12)} ${right('Address', 16)} ${right('LiveCnt', 7)} ${left('Type', 32)} ${left('File', 80)} ${right('Line', 4)} ${left('Function', 40)} ${right('RSS', 16)} ${right('dRSS', 16)}`

/** `%-12zu +%-6ld %-12.6f %-8s %-80s %4d %-32s %12zu %12ld` behind the row's name. */
export function formatEvent(row: EventRow): string {
  const { event, delta = 1, clock, what = 'CALL', file = '/app/a.py', line = 1, rss, growth } = row
  const name = row.function ?? 'main'
  return `${row.row ?? 'NEXT'}: ${left(event, 12)} +${left(delta, 6)} ${left(clock.toFixed(6), 12)} ${left(what, 8)} ${left(file, 80)} ${right(line, 4)} ${left(name, 32)} ${right(rss, 12)} ${right(growth, 12)}`
}

/** ` %12.6f %16p %7ld %-32s %-80s %4d %-40s %16zd %16ld` behind the row's name. */
export function formatObject(row: ObjectRow): string {
  const { clock, address, live = 1, type, file = '/app/a.py', line = 1, rss = 4096 } = row
  const name = row.function ?? 'main'
  return `${row.row}: ${right(clock.toFixed(6), 12)} ${right(address, 16)} ${right(live, 7)} ${left(type, 32)} ${left(file, 80)} ${right(line, 4)} ${left(name, 40)} ${right(rss, 16)} ${right(row.growth ?? 0, 16)}`
}

/** A whole log of lines. */
export function writeTrace(header: string, lines: readonly string[], ending = '\n'): string {
  return ['SOF', header, ...lines, 'EOF', ''].join(ending)
}
