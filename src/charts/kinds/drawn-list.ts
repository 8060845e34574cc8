import * as v from 'valibot'

/** Things of one kind that a chart draws: more than any picture shows, and few enough to be drawn within seconds. */
export const MOST_DRAWN = 2000

/** A list of at least one thing that a chart draws, of each of which it takes time and a place. */
export function drawnList<const Schema extends v.GenericSchema>(
  schema: Schema,
  one: string,
): DrawnList<Schema> {
  return v.pipe(
    v.array(schema),
    v.minLength(1, `expected at least one ${one}`),
    v.maxLength(MOST_DRAWN, `expected at most ${String(MOST_DRAWN)} ${one}s in a chart`),
  )
}

type DrawnList<Schema extends v.GenericSchema> = v.SchemaWithPipe<
  readonly [
    v.ArraySchema<Schema, undefined>,
    v.MinLengthAction<v.InferOutput<Schema>[], 1, string>,
    v.MaxLengthAction<v.InferOutput<Schema>[], typeof MOST_DRAWN, string>,
  ]
>
