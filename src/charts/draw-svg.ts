import type { Drawing } from './drawing.ts'

/** Draw a laid-out chart as an SVG document that ends with one newline. */
export function drawSvg(drawing: Drawing): Promise<string> {
  return Promise.reject(new Error(`drawSvg is not written yet (${drawing.id})`))
}
