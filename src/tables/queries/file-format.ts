import type { QueriedTable } from '../../effects.ts'

/** Tell by its name how a file of data is read; `undefined` of one that no query reads. */
export function findFileFormat(
  path: string,
): (QueriedTable & { readonly kind: 'file' })['format'] | undefined {
  if (/\.parquet$/i.test(path)) return 'parquet'
  return /\.[ct]sv(?:\.gz)?$/i.test(path) ? 'csv' : undefined
}
