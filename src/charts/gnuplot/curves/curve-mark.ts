import type { AreaMark, ImageMark, PathMark, SymbolMark } from '../../drawing.ts'
import type { AnchoredText } from '../marks/text-marks.ts'

/** The marks of curves and of their samples in the key. */
export type CurveMark = PathMark | AreaMark | SymbolMark | ImageMark | AnchoredText
