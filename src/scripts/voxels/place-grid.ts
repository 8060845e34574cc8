import type { ScriptSession } from '../script-session.ts'
import type { TokenReader } from '../token-reader.ts'
import { getVoxelGrid } from './set-voxels.ts'
import type { VoxelGrid } from './voxel-grid.ts'

/** Get the grid that commands mean; where it lies on an axis is the range of that axis, unless it was said before. */
export function placeGrid(reader: TokenReader, { settings }: ScriptSession): VoxelGrid {
  const grid = getVoxelGrid(reader, settings)
  const { chart, zAxis } = settings
  for (const [name, { range }] of [
    ['x', chart.axes.x],
    ['y', chart.axes.y],
    ['z', zAxis],
  ] as const) {
    if (grid.ranges.has(name)) continue
    const { min, max } = range
    if (min === undefined || max === undefined) {
      const reason = `the grid of voxels has no range; set one with \`set v${name}range\` or \`set ${name}range\``
      throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
    }
    grid.ranges.set(name, { min, max })
  }
  return grid
}
