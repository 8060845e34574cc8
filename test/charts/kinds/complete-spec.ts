import * as v from 'valibot'
import { completeFrame, type ThemedFrame } from '../../../src/charts/kinds/frame/complete-frame.ts'
import type { FrameSpec } from '../../../src/charts/kinds/frame/frame-spec.ts'

/** Parse a user's description of a chart, and complete it as in a project without a theme. */
export function completeSpec<Spec extends FrameSpec>(
  { schema }: { readonly schema: v.GenericSchema<unknown, Spec> },
  written: object,
): Spec & ThemedFrame {
  return completeFrame(v.parse(schema, written), { theme: 'gnuplot' })
}
