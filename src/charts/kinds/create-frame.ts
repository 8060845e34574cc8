import type { Chart } from '../chart.ts'
import { normaliseFont } from './normalise-font.ts'
import { normaliseKey } from './normalise-key.ts'
import { THEMES } from '../pages/themes.ts'
import type { FrameSpec } from './frame-spec.ts'

/** What is around the curves of a chart, its axes aside. */
export type ChartFrame = Pick<
  Chart,
  'id' | 'terminal' | 'title' | 'grid' | 'key' | 'arrows' | 'labels' | 'about' | 'theme'
>

/** What a frame is made from, besides what the user wrote. */
export interface FrameInput {
  /** Prefix of ids and classes; see {@link Chart}. */
  readonly id: string
  readonly spec: FrameSpec
  /** Above the chart where the user wrote none. */
  readonly title: string
  readonly about: Chart['about']
  /** Where the key stands unless the user says so; absent is gnuplot's place, over the curves. */
  readonly keyPosition?: 'above'
}

/** Complete what a user wrote of size, font, title, grid and key of a chart. */
export function createFrame({ id, spec, title, about, keyPosition }: FrameInput): ChartFrame {
  const theme = THEMES[spec.theme ?? 'gnuplot']
  const [width, height] = spec.size ?? theme.size
  const text = spec.title ?? title
  return {
    id,
    terminal: {
      width,
      height,
      resolution: spec.resolution ?? 100,
      font: { ...theme.font, ...normaliseFont(spec.font) },
    },
    title: { text, font: { size: 14 } },
    grid: spec.grid === false ? [] : ['x', 'y'],
    key: normaliseKey(placeKey(spec.key, keyPosition)),
    arrows: [],
    labels: [],
    ...(spec.theme === undefined ? {} : { theme: spec.theme }),
    about,
  }
}

function placeKey(key: FrameSpec['key'], position: string | undefined): FrameSpec['key'] {
  if (position === undefined || key === false || key === 'off') return key
  return { position, ...key }
}
