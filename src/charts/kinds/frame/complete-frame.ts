import { THEMES } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'
import type { ProjectDefaults } from '../chart-kind.ts'
import type { FrameSpec } from './frame-spec.ts'

/** The theme of a chart, and the size that it gives by default. */
export interface ThemedFrame {
  readonly theme: ThemeName
  /** Pixels. */
  readonly size: [width: number, height: number]
}

/** Fill in the project's theme and the theme's size by default. */
export function completeFrame<Spec extends Pick<FrameSpec, 'theme' | 'size'>>(
  spec: Spec,
  project: Pick<ProjectDefaults, 'theme'>,
): Spec & ThemedFrame {
  const theme = spec.theme ?? project.theme
  const [width, height] = spec.size ?? THEMES[theme].size
  return { ...spec, theme, size: [width, height] }
}
