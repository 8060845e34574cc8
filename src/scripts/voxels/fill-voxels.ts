import { readIteration } from '../read-iteration.ts'
import { real, toNumber } from '../script-expression.ts'
import type { ScriptSession } from '../script-session.ts'
import { skipElement } from '../skip-element.ts'
import type { TokenReader } from '../token-reader.ts'
import { readDataElement, visitElementRows } from '../visit-element-rows.ts'
import { placeGrid } from './place-grid.ts'

/** Read `"file" using x:y:z:radius:(density)`, and add the density to the voxels around each row. */
export async function fillVoxels(reader: TokenReader, session: ScriptSession): Promise<void> {
  const grid = placeGrid(reader, session)
  if (readIteration(reader, session.scope) !== undefined) throw reader.createUncovered('vfill')
  const start = reader.placeOfNext()
  do {
    if (reader.isAtEnd()) break
    const element = readDataElement(reader, session, () => findComma(reader))
    const [density] = element.using.columns.slice(4)
    if (element.using.columns.length !== 5 || density?.kind !== 'expression')
      throw reader.createSyntaxError('`using` with five columns, the last of them an expression')
    const using = { ...element.using, columns: element.using.columns.slice(0, 4) }
    const { scope } = session
    await visitElementRows({ ...element, using }, session, ([x, y, z, radius], _, row) => {
      const sphere = { x: x ?? NaN, y: y ?? NaN, z: z ?? NaN, radius: radius ?? NaN }
      const visited = grid.fill(sphere, (distance) => {
        scope.set('VoxelDistance', real(distance))
        return toNumber(density.expression.evaluate(row))
      })
      scope.spend(start, visited)
    })
  } while (reader.take(','))
}

/** Find where the rows of a file end: at a comma outside of brackets, or with the command. */
function findComma(reader: TokenReader): number {
  const start = reader.position
  skipElement(reader)
  const end = reader.position
  reader.rewind(start)
  return end
}
