/** 64 MiB in KiB; 64 GiB in MiB. */
const LEAST_SUM = 65_536

/**
 * Whether sizes of memory can be in KiB alone: it is counted in pages of 4 KiB or more; in MiB or in units of 1,000, few numbers are
 * multiples of 4, and none is as large.
 */
export function areKibibytes(sizes: readonly number[]): boolean {
  const sum = sizes.reduce((total, size) => total + size, 0)
  return sum >= LEAST_SUM && sizes.every((size) => size % 4 === 0)
}
