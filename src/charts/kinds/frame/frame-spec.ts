import * as v from 'valibot'
import { captionEntries } from '../../../specs/caption-entries.ts'
import { described } from '../../../specs/described.ts'
import { positive } from './axis-spec.ts'
import { fontSchema } from './font-spec.ts'
import { keySchema } from './key-spec.ts'
import { themeSchema } from './theme-spec.ts'

/** The file, the alt text, the caption and the label of a chart. */
export const placeEntries = {
  file: v.optional(
    described(
      v.pipe(
        v.string(),
        v.regex(/^(?![/\\]|[A-Za-z]:).*\.svg$/, 'expected a relative path that ends in .svg'),
      ),
      'Name of its file in `images`, ending in `.svg`; by default the name of the chart, the log or the script.',
    ),
  ),
  alt: v.optional(
    described(
      v.string(),
      'Alt text for those who cannot see it; computed from the data by default.',
    ),
  ),
  ...captionEntries,
}

/** The look of a chart. */
export const themeEntry = v.optional(
  described(
    themeSchema,
    "Its look: `docs` for pages, or `gnuplot`; the project's `theme` by default.",
  ),
)

/** Width and height, and the device units of a gnuplot version. */
export const sizeEntries = {
  size: v.optional(
    described(
      v.tuple([positive, positive]),
      'Width and height in pixels; `[1000, 700]` by default, narrower in the theme `docs`.',
    ),
  ),
  resolution: v.optional(
    described(
      v.picklist([10, 100]),
      'Device units per pixel; 100 by default. With 10, the layout is that of gnuplot up to 5.4.0, which differs by up to 3 px.',
    ),
    100,
  ),
}

/** The keys of every chart with a frame of its own. */
export const frameEntries = {
  ...placeEntries,
  theme: themeEntry,
  size: sizeEntries.size,
  font: v.optional(
    described(
      fontSchema,
      'Font of all texts: a size in pixels, or `{family, size}`; Arial, 12 by default.',
    ),
  ),
  resolution: sizeEntries.resolution,
  title: v.optional(
    described(
      v.string(),
      'Text above the chart, with line breaks; by default what it shows, depending on its template.',
    ),
  ),
  grid: v.optional(
    described(v.boolean(), 'Whether the tics have grid lines; `true` by default.'),
    true,
  ),
  key: v.optional(keySchema),
}

/** A user's description of what is around a chart's curves. */
export type FrameSpec = v.InferOutput<v.StrictObjectSchema<typeof frameEntries, undefined>>
