import { CellReader } from './cell-reader.ts'
import { RowChooser } from './choose-rows.ts'
import { DataLine } from './data-line.ts'
import { takesHeaders } from './element-title.ts'
import { readElement } from './read-element.ts'
import { readRows } from './read-rows.ts'
import { readSource } from './read-source.ts'
import type { DataRow } from './script-expression.ts'
import type { PlotElement } from './script-plot.ts'
import type { ScriptSession } from './script-session.ts'
import type { TokenReader } from './token-reader.ts'

/** Read the name of a file and which of its rows and columns count, for a command that plots nothing itself. */
export function readDataElement(
  reader: TokenReader,
  session: ScriptSession,
  findEnd: () => number,
): PlotElement {
  const { settings, lastSource: before } = session
  const from = reader.position
  const source = readSource(reader, session, { before, dummy: 'x' })
  if (source.kind === 'function') throw reader.createSyntaxError('a data file in quotes')
  session.lastSource = source
  const end = findEnd()
  const place = { source, from, number: 1 }
  const element = readElement(reader.upTo(end), { ...settings, style: { name: 'points' } }, place)
  reader.rewind(end)
  return element
}

/** Visit the cells of each row that an element chooses; a single one is y, and x the number of its row. */
export async function visitElementRows(
  element: PlotElement,
  { settings, scope, host }: ScriptSession,
  visit: (cells: readonly number[], datum: number, row: DataRow) => void,
): Promise<void> {
  const { source } = element
  if (source.kind === 'function') throw new Error('Unexpected function to read')
  const line = new DataLine(settings.data, element.using)
  const cells = new CellReader(element, settings)
  const chooser = new RowChooser(element.rows)
  const own = source.kind === 'file' ? scope.files.get(source.name) : source.text
  const chunks =
    own === undefined && source.kind === 'file'
      ? await host.openData(source, settings.loadPath)
      : undefined
  await readRows(chunks ?? streamOf(own ?? ''), line, {
    hasHeaders: takesHeaders(element, settings),
    skip: element.rows.skip,
    visitor: {
      visitRow: (row) => {
        const read = chooser.chooses(row) ? cells.read(row) : undefined
        if (read !== undefined) visit(read, row.datum, row)
      },
      visitBreak: () => undefined,
    },
  })
}

/** Stream the bytes of a text. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream that never waits
export async function* streamOf(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield Buffer.from(text)
}
