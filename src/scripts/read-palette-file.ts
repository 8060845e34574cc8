import type { ColorComponents, PaletteStop } from '../charts/chart.ts'
import type { ScriptSession } from './script-session.ts'
import { ScriptError } from './script-token.ts'
import { spanStops } from './set-palette.ts'
import type { TokenReader } from './token-reader.ts'
import { readDataElement, visitElementRows } from './visit-element-rows.ts'

/** More colours than any palette shows. */
const MOST_STOPS = 100_000

/** Whether `palette file` follows, whose colours have to be read first. */
export function isPaletteFileNext(reader: TokenReader): boolean {
  const word = reader.peek(1)
  return reader.isNext('pal$ette') && word?.kind === 'word' && word.text === 'file'
}

/** Read `palette file "colors.dat"`: red, green and blue of each colour, and before them its place, if there are four columns. */
export async function readPaletteFile(
  reader: TokenReader,
  session: ScriptSession,
): Promise<undefined> {
  reader.take('pal$ette')
  reader.take('file')
  const start = reader.placeOfNext()
  const fail = (reason: string): ScriptError =>
    new ScriptError({ problem: { kind: 'bad-script-value', reason }, start })
  const element = readDataElement(reader, session, () => findEnd(reader))
  const count = element.using.columns.length
  if (count === 1 || count === 2)
    throw fail(`a palette takes red, green and blue, got ${String(count)} columns`)
  const { source } = element
  // Without `using`, each row has the columns that it has.
  const columns = [1, 2, 3, 4].map((column) => ({ kind: 'number', column }) as const)
  const stops: PaletteStop[] = []
  const read = (using: typeof element.using): Promise<void> =>
    visitElementRows({ ...element, source, using }, session, (cells) => {
      if (stops.length >= MOST_STOPS)
        throw fail(`a palette has at most ${String(MOST_STOPS)} colours`)
      const [red, green, blue] = cells.slice(-3).map(limit)
      const color: ColorComponents = [red ?? 0, green ?? 0, blue ?? 0]
      stops.push({ at: cells.length > 3 ? (cells[0] ?? 0) : stops.length, color })
    })
  if (count > 0) await read(element.using)
  else {
    await read({ ...element.using, columns })
    if (stops.length === 0) await read({ ...element.using, columns: columns.slice(0, 3) })
  }
  const spanned = spanStops(stops)
  if (spanned === undefined) throw fail('a palette has two colours at least')
  const { palette } = session.settings
  const mapping = { kind: 'gradient', stops: spanned } as const
  session.settings = { ...session.settings, palette: { ...palette, mapping } }
}

/** Find where the options of the data end: at the end of the command. */
function findEnd(reader: TokenReader): number {
  const start = reader.position
  reader.skipRest()
  const end = reader.position
  reader.rewind(start)
  return end
}

function limit(component: number): number {
  return Math.min(1, Math.max(0, component))
}
