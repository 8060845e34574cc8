import * as v from 'valibot'
import { described } from './described.ts'

/** What docutils, GitHub and every host keep as it is; of anything else docutils makes another id. */
const LABEL = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/

/** The caption of a chart or a table, and the name that links to it have. */
export const captionEntries = {
  caption: v.optional(
    described(
      v.string(),
      'Plain text that pages show below the chart, or above the table; none by default.',
    ),
  ),
  label: v.optional(
    described(
      v.pipe(
        v.string(),
        v.regex(
          LABEL,
          'expected a small letter, then small letters and digits with a single `-` between them, such as `fig-memory`, since hosts change others',
        ),
      ),
      'The name that pages link to it by: `#fig-memory`, or `:numref:` and `:ref:` in Sphinx. It begins with a small letter and has small letters, digits and single `-`; none by default.',
    ),
  ),
}

/** What an author writes for {@link captionEntries}. */
export interface CaptionSpec {
  readonly caption?: string | undefined
  readonly label?: string | undefined
}
