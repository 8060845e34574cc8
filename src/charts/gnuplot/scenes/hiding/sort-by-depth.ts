import { TOLERANCE } from './space-mesh.ts'

/**
 * Sort by a coordinate, upwards, as gnuplot 5.4 does with `qsort` of glibc: what differs by no more than the tolerance
 * keeps its order. Such a comparison is not transitive, so that the result depends on the algorithm, a merge sort from
 * the top. Takes n log n steps.
 */
export function sortByDepth<Item>(
  items: readonly Item[],
  measure: (item: Item) => number,
): readonly Item[] {
  const depths = Float64Array.from(items, measure)
  const order = Int32Array.from(items, (_, i) => i)
  mergeSort(order, depths, { from: 0, count: items.length, spare: new Int32Array(items.length) })
  return Array.from(order, (at) => items[at]).filter((item) => item !== undefined)
}

function mergeSort(
  order: Int32Array,
  depths: Float64Array,
  {
    from,
    count,
    spare,
  }: { readonly from: number; readonly count: number; readonly spare: Int32Array },
): void {
  if (count <= 1) return
  const half = count >> 1
  mergeSort(order, depths, { from, count: half, spare })
  mergeSort(order, depths, { from: from + half, count: count - half, spare })
  const [middle, end] = [from + half, from + count]
  let [left, right, filled] = [from, middle, 0]
  const depth = (at: number): number => depths[order[at] ?? 0] ?? NaN
  while (left < middle && right < end) {
    const isFirst = !(depth(left) - depth(right) > TOLERANCE)
    spare[filled++] = order[isFirst ? left++ : right++] ?? 0
  }
  while (left < middle) spare[filled++] = order[left++] ?? 0
  order.set(spare.subarray(0, filled), from)
}
