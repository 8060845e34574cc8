/**
 * How many random cases a property is tried with: a quarter in `npm test`, all with `npm run thorough`. Seeds are
 * fixed, so that the quarter is always the same.
 */
export function countRuns(all: number): number {
  return process.env['THOROUGH'] === undefined ? Math.ceil(all / 4) : all
}
