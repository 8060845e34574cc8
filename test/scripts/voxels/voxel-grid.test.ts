import { expect, test } from 'vitest'
import { VoxelGrid } from '../../../src/scripts/voxels/voxel-grid.ts'

function makeGrid(): VoxelGrid {
  const grid = new VoxelGrid(10)
  for (const axis of ['x', 'y', 'z'] as const) grid.ranges.set(axis, { min: 0, max: 9 })
  return grid
}

test('a place belongs to the voxel above it, and places outside of the grid have none', () => {
  const grid = makeGrid()
  grid.set([3, 4, 5], 7)
  // gnuplot 5.4 rounds up: 2.1 lies above voxel 2, and belongs to voxel 3.
  expect(grid.get(2.1, 3.5, 4.9)).toBe(7)
  expect(grid.get(3.1, 4, 5)).toBe(0)
  expect(grid.get(9.5, 4, 5)).toBeNaN()
  expect(grid.set([-1, 0, 0], 1)).toBe(false)
})

test('a sphere adds its density to the voxels within, and at least to the nearest', () => {
  const grid = makeGrid()
  expect(grid.fill({ x: 4, y: 4, z: 4, radius: 1 }, (distance) => 2 - distance)).toBe(27)
  expect([grid.get(4, 4, 4), grid.get(5, 4, 4), grid.get(5, 5, 4)]).toEqual([2, 1, 0])
  expect(grid.fill({ x: 1.5, y: 1, z: 1, radius: 0 }, () => 3)).toBe(1)
  expect(grid.get(2, 1, 1)).toBe(3)
})

test('values before any range lie nowhere', () => {
  expect(new VoxelGrid(10).get(0, 0, 0)).toBeNaN()
})
