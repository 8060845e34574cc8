import type { Chart } from '../../chart.ts'
import { THEMES } from '../../pages/themes.ts'
import type { ThemedFrame } from './complete-frame.ts'
import type { FrameSpec } from './frame-spec.ts'
import { normaliseFont } from './normalise-font.ts'
import { normaliseKey } from './normalise-key.ts'

/** What is around the curves of a chart, its axes aside. */
export type ChartFrame = Pick<
  Chart,
  'id' | 'terminal' | 'title' | 'grid' | 'key' | 'arrows' | 'labels' | 'about' | 'theme'
>

/** What a frame is made from, besides what the user wrote. */
export interface ChartFrameInput {
  /** Prefix of ids and classes; see {@link Chart}. */
  readonly id: string
  readonly spec: FrameSpec & ThemedFrame
  /** Above the chart where the user wrote none. */
  readonly title: string
  readonly about: Chart['about']
  /** Where the key stands unless the user says so; absent is gnuplot's place, over the curves. */
  readonly keyPosition?: 'above'
}

/** Make what is around a chart: its size, font, title, grid and key. */
export function createFrame({ id, spec, title, about, keyPosition }: ChartFrameInput): ChartFrame {
  const { theme, resolution } = spec
  const [width, height] = spec.size
  const font = { ...THEMES[theme].font, ...normaliseFont(spec.font) }
  return {
    id,
    terminal: { width, height, resolution, font },
    title: { text: spec.title ?? title, font: { size: 14 } },
    grid: spec.grid ? ['x', 'y'] : [],
    key: normaliseKey(placeKey(spec.key, keyPosition)),
    arrows: [],
    labels: [],
    theme,
    about,
  }
}

function placeKey(key: FrameSpec['key'], position: string | undefined): FrameSpec['key'] {
  if (position === undefined || key === false || key === 'off') return key
  return { position, ...key }
}
