import type { Terminal } from '../../src/charts/chart.ts'

/** Write `set terminal svg …`. */
export function formatTerminal(terminal: Terminal): string {
  const { width, height, font, fontScale, lineWidth, dashLength, lineCap, background } = terminal
  return [
    `set terminal svg size ${width},${height} font "${font.family},${font.size}"`,
    ...(terminal.dynamic === true ? ['dynamic'] : []),
    ...(terminal.plain === true ? ['noenhanced'] : []),
    ...(fontScale === undefined ? [] : [`fontscale ${fontScale}`]),
    ...(lineWidth === undefined ? [] : [`lw ${lineWidth}`]),
    ...(dashLength === undefined ? [] : [`dashlength ${dashLength}`]),
    ...(lineCap === undefined ? [] : [lineCap === 'round' ? 'rounded' : lineCap]),
    ...(background === undefined ? [] : [`background rgb "${background}"`]),
  ].join(' ')
}
