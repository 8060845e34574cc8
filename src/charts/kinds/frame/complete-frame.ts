import { THEMES } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'
import type { ProjectDefaults } from '../chart-kind.ts'
import type { FrameSpec } from './frame-spec.ts'

/** What the theme decides of a chart that does not say it itself. */
export interface ThemedFrame {
  readonly theme: ThemeName
  /** Pixels. */
  readonly size: [width: number, height: number]
}

/** Fill in the project's theme, and the size that charts of this theme have. */
export function completeFrame<Spec extends Pick<FrameSpec, 'theme' | 'size'>>(
  spec: Spec,
  project: ProjectDefaults,
): Spec & ThemedFrame {
  const theme = spec.theme ?? project.theme
  const [width, height] = spec.size ?? THEMES[theme].size
  return { ...spec, theme, size: [width, height] }
}
