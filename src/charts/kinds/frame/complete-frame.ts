import { THEMES } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'
import type { SeriesDescription } from '../runs/series-catalogue.ts'
import type { ProjectDefaults } from '../chart-kind.ts'
import type { FrameSpec } from './frame-spec.ts'

/** The theme of a chart, and the size that it gives by default. */
export interface ThemedFrame {
  readonly theme: ThemeName
  /** Pixels. */
  readonly size: [width: number, height: number]
  /** Of the whole picture, where this chart is one of several in it. */
  readonly pictureWidth?: number
  /** The series that formats of the project's own state. */
  readonly ownSeries?: readonly SeriesDescription[]
}

/** Fill in the project's theme and the theme's size by default. */
export function completeFrame<Spec extends Pick<FrameSpec, 'theme' | 'size'>>(
  spec: Spec,
  project: Pick<ProjectDefaults, 'theme' | 'ownSeries'>,
): Spec & ThemedFrame {
  const theme = spec.theme ?? project.theme
  const [width, height] = spec.size ?? THEMES[theme].size
  const { ownSeries } = project
  return {
    ...spec,
    theme,
    size: [width, height],
    ...(ownSeries === undefined ? {} : { ownSeries }),
  }
}
