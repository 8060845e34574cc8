import { chooseEmit } from './picture-file.ts'
import type { PlotArguments, PlotOptions } from './plot-options.ts'

/** Read the options of `tracedocs plot` as they stand on the command line. */
export function readPlotOptions(given: PlotArguments): PlotOptions {
  const { size, title, digits, resolution, theme, output, pid } = given
  const chart = {
    ...(size === undefined ? {} : { size }),
    ...(title === undefined ? {} : { title }),
    ...(digits === undefined ? {} : { digits }),
    ...(theme === undefined ? {} : { theme }),
    ...(resolution === undefined ? {} : ({ resolution: resolution === '10' ? 10 : 100 } as const)),
  }
  return {
    chart,
    emit: chooseEmit(given.emit, output),
    scale: given.scale,
    lenient: given.lenient === true,
    call: given.call === true,
    compare: given.compare === true,
    ...(given.execute === undefined ? {} : { execute: given.execute }),
    ...(output === undefined ? {} : { output }),
    ...(pid === undefined ? {} : { pid }),
  }
}
