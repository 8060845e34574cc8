import * as v from 'valibot'

/** A schema that says what an author needs to know: the meaning, the unit and what is assumed without it. */
export type Described<S extends v.GenericSchema> = v.SchemaWithPipe<
  readonly [S, v.DescriptionAction<v.InferOutput<S>, string>]
>

/** Give a schema the sentence that editors show, and that the documentation is made from. */
export function described<S extends v.GenericSchema>(schema: S, text: string): Described<S> {
  return v.pipe(schema, v.description<v.InferOutput<S>, string>(text))
}
