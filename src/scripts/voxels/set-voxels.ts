import { parseNumberExpression } from '../parse-constant.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { ReadSetting } from '../setting-reader.ts'
import type { TokenReader } from '../token-reader.ts'
import { NO_GRID, VOXEL_COUNTS, VoxelGrid, type SpaceAxis } from './voxel-grid.ts'

/** What a voxel costs, in calls of functions: memory is bounded by it. */
const VOXELS_A_STEP = 2

/** Read `set vgrid $name size 50`: the grid that later commands mean; one of another size is a new one. */
export const readVoxelGrid: ReadSetting = (reader, settings) => {
  const { scope } = settings
  const name = readGridName(reader)
  const before = scope.voxelGrids.get(name)
  const start = reader.placeOfLast()
  const size = reader.take('size')
    ? Math.trunc(parseNumberExpression(reader, scope))
    : (before?.size ?? VOXEL_COUNTS.usual)
  if (!(size >= VOXEL_COUNTS.least && size <= VOXEL_COUNTS.most)) {
    const reason = `a grid has ${String(VOXEL_COUNTS.least)} to ${String(VOXEL_COUNTS.most)} voxels along each axis`
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  if (before?.size === size) {
    scope.voxelGrid = before
    return settings
  }
  scope.spend(start, size ** 3 / VOXELS_A_STEP)
  const grid = new VoxelGrid(size)
  for (const [axis, range] of before?.ranges ?? []) grid.ranges.set(axis, range)
  scope.voxelGrids.set(name, grid)
  scope.voxelGrid = grid
  return settings
}

/** Read `unset vgrid $name`. */
export const unsetVoxelGrid: ReadSetting = (reader, settings) => {
  const { scope } = settings
  const name = readGridName(reader)
  if (scope.voxelGrids.get(name) === scope.voxelGrid) scope.voxelGrid = undefined
  scope.voxelGrids.delete(name)
  return settings
}

/** Read `set vxrange [0:1]`: where the grid lies. */
export function readVoxelRange(axis: SpaceAxis): ReadSetting {
  return (reader, settings) => {
    const grid = getVoxelGrid(reader, settings)
    reader.expect('[')
    const min = parseNumberExpression(reader, settings.scope)
    reader.expect(':')
    const max = parseNumberExpression(reader, settings.scope)
    reader.expect(']')
    grid.ranges.set(axis, { min, max })
    return settings
  }
}

/** Get the grid that commands mean; an error where none is set. */
export function getVoxelGrid(
  reader: TokenReader,
  { scope }: Pick<ScriptSettings, 'scope'>,
): VoxelGrid {
  if (scope.voxelGrid !== undefined) return scope.voxelGrid
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason: NO_GRID })
}

/** Read the name of a grid, with the `$`. */
export function readGridName(reader: TokenReader): string {
  const token = reader.peek()
  if (token?.kind !== 'word' || !token.text.startsWith('$'))
    throw reader.createSyntaxError('the name of a grid, such as `$grid`')
  return reader.next('a grid').text
}
