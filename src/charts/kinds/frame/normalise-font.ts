import type { Font } from '../../chart.ts'
import type { FontSpec } from './font-spec.ts'

/** Normalise a user's description of a font: a size alone, or family and size. */
export function normaliseFont(spec: FontSpec | undefined): Partial<Font> {
  if (spec === undefined) return {}
  if (typeof spec === 'number') return { size: spec }
  return {
    ...(spec.family === undefined ? {} : { family: spec.family }),
    ...(spec.size === undefined ? {} : { size: spec.size }),
  }
}
