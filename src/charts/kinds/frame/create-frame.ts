import type { Chart } from '../../chart.ts'
import { sizeFont } from '../../pages/page-font.ts'
import { isForPages, THEMES } from '../../pages/themes.ts'
import type { ThemedFrame } from './complete-frame.ts'
import type { FrameSpec } from './frame-spec.ts'
import { normaliseFont } from './normalise-font.ts'
import { normaliseKey } from './normalise-key.ts'

/** Everything around the curves of a chart but its axes. */
export type ChartFrame = Pick<
  Chart,
  'id' | 'terminal' | 'title' | 'grid' | 'key' | 'arrows' | 'labels' | 'about' | 'theme'
>

/** A user's description of a frame, with its defaults. */
export interface ChartFrameInput {
  /** Prefix of ids and classes; see {@link Chart}. */
  readonly id: string
  readonly spec: FrameSpec & ThemedFrame
  /** Default title. */
  readonly title: string
  readonly about: Chart['about']
  /** Default position of the key; gnuplot's default if absent, over the curves. */
  readonly keyPosition?: 'above'
}

/** Create what is around the curves of a chart: its size, font, title, grid and key. */
export function createFrame({ id, spec, title, about, keyPosition }: ChartFrameInput): ChartFrame {
  const { theme, resolution } = spec
  const [width, height] = spec.size
  const font = {
    ...sizeFont(THEMES[theme], spec.pictureWidth ?? width),
    ...normaliseFont(spec.font),
  }
  return {
    id,
    terminal: { width, height, resolution, font },
    title: { text: spec.title ?? title, font: { size: 14 } },
    grid: spec.grid ? ['x', 'y'] : [],
    key: chooseKey(spec, keyPosition),
    arrows: [],
    labels: [],
    theme,
    about,
  }
}

/** A key that the author has not described gives way to titles at the curves; beside other panels, all keys stand above. */
function chooseKey(spec: FrameSpec & ThemedFrame, position: 'above' | undefined): Chart['key'] {
  const isOwn = spec.key !== undefined || !isForPages(spec.theme)
  const isPanel = spec.pictureWidth !== undefined
  const key = normaliseKey(placeKey(spec.key, !isOwn && isPanel ? 'above' : position))
  return key === undefined || isOwn || isPanel ? key : { ...key, ends: true }
}

function placeKey(key: FrameSpec['key'], position: string | undefined): FrameSpec['key'] {
  if (position === undefined || key === false || key === 'off') return key
  return { position, ...key }
}
