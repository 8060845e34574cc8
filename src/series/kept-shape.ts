import * as v from 'valibot'

/** The shape of what was read out of samples, by which what a lock keeps of it is known for it. */
export type KeptShape = v.GenericSchema

/** A number, `NaN` among them. */
export const keptNumber = v.custom<number>(
  (value) => typeof value === 'number',
  'expected a number',
)

/** A column of numbers. */
export const keptColumn = v.instance(Float64Array, 'expected a column of numbers')

/** The points of a curve. */
export const keptCurve = v.pipe(
  v.object({
    x: keptColumn,
    y: keptColumn,
    count: v.optional(keptNumber),
    known: v.optional(v.string()),
  }),
  v.check(({ x, y }) => x.length === y.length),
)

/** Whether a value has a shape. */
export function hasShape(value: unknown, shape: KeptShape): boolean {
  return v.is(shape, value)
}
