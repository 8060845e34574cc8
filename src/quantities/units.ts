/**
 * Units as types. The brand costs nothing at run time, and every conversion is a named function.
 */

declare const unitOf: unique symbol

/** A number that carries its unit in its type. */
export type Quantified<U extends string> = number & { readonly [unitOf]?: U }

/** A size in bytes. */
export type Bytes = Quantified<'B'>

/** A duration in seconds. */
export type Seconds = Quantified<'s'>

/** A size in mebibytes (2^20 bytes), which gnuplot scripts of tdprocess print as "Mb". */
export type Mebibytes = Quantified<'MiB'>

/** The bytes in one mebibyte. */
export const BYTES_PER_MEBIBYTE = 1024 ** 2

/** Convert bytes to mebibytes. */
export function toMebibytes(size: Bytes): Mebibytes {
  return size / BYTES_PER_MEBIBYTE
}

/** The units of figures and metrics. `1` is a count or a ratio; `%` is a percentage of one CPU core. */
export type UnitName = '1' | 's' | 'B' | '%' | 'B/s' | '1/s' | 's/MiB'
