import { parseNumberExpression } from '../parse-constant.ts'
import type { ScriptCommand } from '../script-command.ts'
import { fillVoxels } from '../voxels/fill-voxels.ts'
import { placeGrid } from '../voxels/place-grid.ts'
import { readGridName } from '../voxels/set-voxels.ts'

/** `vclear $grid`: all voxels are 0. */
const vclearStatement: ScriptCommand = {
  words: ['vclear'],
  run: (reader, { scope }) => {
    const isBare = reader.isAtEnd()
    const grid = isBare ? scope.voxelGrid : scope.voxelGrids.get(readGridName(reader))
    if (grid === undefined && !isBare) {
      const reason = 'there is no grid of voxels of this name'
      throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
    }
    grid?.clear()
    return undefined
  },
}

/** `vfill "file" using x:y:z:radius:(density)`: what each row adds to the voxels around it. */
const vfillStatement: ScriptCommand = {
  words: ['vfill'],
  run: async (reader, session) => {
    await fillVoxels(reader, session)
    return undefined
  },
}

/** `voxel(1,2,3) = 4`: the value of one voxel; one outside of the grid is passed over. */
const voxelStatement: ScriptCommand = {
  words: ['voxel'],
  run: (reader, session) => {
    const grid = placeGrid(reader, session)
    const readNumber = () => parseNumberExpression(reader, session.scope)
    reader.expect('(')
    const x = readNumber()
    reader.expect(',')
    const y = readNumber()
    reader.expect(',')
    const z = readNumber()
    reader.expect(')')
    reader.expect('=')
    grid.set([x, y, z], readNumber())
    return undefined
  },
}

/** The commands of grids of voxels. */
export const VOXEL_STATEMENTS: readonly ScriptCommand[] = [
  vclearStatement,
  vfillStatement,
  voxelStatement,
]
