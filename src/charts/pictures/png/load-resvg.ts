import { importPackage, type ImportedPackage } from './import-package.ts'

/** The class of resvg that renders an SVG into pixels. */
export type Resvg = typeof import('@resvg/resvg-js').Resvg

/** Load resvg, an optional package with native code. */
export async function loadResvg(): Promise<ImportedPackage<Resvg>> {
  return importPackage('@resvg/resvg-js', async () => (await import('@resvg/resvg-js')).Resvg)
}
