import type { Axis } from '../../chart.ts'
import { SI_FORMAT } from '../../pages/si-format.ts'
import { isForPages } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'
import type { AxisSpec } from './axis-spec.ts'
import { createAxis } from './create-axis.ts'

/** Create the y axis of boxes that are counts. For pages, it has `50k` rather than `50000`, as other counts have. */
export function createCountAxis(
  spec: AxisSpec | undefined,
  { label, theme }: { readonly label: string; readonly theme: ThemeName },
): Axis {
  const axis = createAxis(spec, label)
  return {
    ...axis,
    isCount: true,
    // On a logarithmic axis, a box of one must have a height, too.
    range: { min: axis.log === undefined ? 0 : 0.5, ...axis.range },
    ...(isForPages(theme) && spec?.format === undefined ? { format: SI_FORMAT } : {}),
  }
}
