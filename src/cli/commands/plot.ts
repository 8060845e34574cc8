import { Option } from 'commander'
import type { PlotArguments } from '../actions/plot-options.ts'
import type { CliCommand } from '../cli-command.ts'
import {
  digitsOption,
  emitOption,
  parseSize,
  pidOption,
  scaleOption,
  themeOption,
} from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs plot`. */
export const plotCommand: CliCommand = {
  name: 'plot',
  summary: 'draw a chart for each process of the logs, or what gnuplot scripts draw',
  page: 'gnuplot.md',
  isTold: true,
  examples: [
    { line: 'plot -o charts/ app.log', does: 'draw a chart for each process' },
    { line: 'plot script.plt', does: 'draw what a gnuplot script draws, without gnuplot' },
    { line: 'plot --compare script.plt', does: 'say what gnuplot draws differently' },
  ],
  declare(command) {
    command
      .argument(
        '<log|script...>',
        'logs (- is standard input), or scripts that end in .plt, .gp, .gnuplot, .gnu, .gpl, .p, .dem and the like',
      )
      .option('-o, --output <path>', 'a folder, or for a single chart a .svg, .png or .pdf file')
      .addOption(
        emitOption('what to write: svg, png, pdf, dat, plt (default: what -o ends in, or svg)'),
      )
      .addOption(scaleOption())
      .addOption(pidOption())
      .option(
        '-e, --execute <commands>',
        'gnuplot commands that go before each script, such as "file=\'run.dat\'"',
        (commands: string, before: readonly string[] | undefined) => [...(before ?? []), commands],
      )
      .option('-c, --call', 'what follows the script are its arguments')
      .option(
        '--compare',
        'let gnuplot run the scripts, shell commands included, and say what differs; nothing is written',
      )
      .option('--lenient', 'leave out commands of a script that tracedocs does not cover')
      .option('--size <WxH>', 'size in pixels, such as 800x400', parseSize)
      .option('--title <text>', 'title of the chart')
      .addOption(themeOption())
      .addOption(digitsOption())
      .addOption(
        new Option(
          '--resolution <units>',
          "gnuplot's device units per pixel: 10 up to gnuplot 5.4.0",
        ).choices(['10', '100']),
      )
  },
  async run(session: Session, inputs: string[], options: PlotArguments) {
    const { readPlotOptions } = await import('../actions/read-plot-options.ts')
    const { runPlot } = await import('../actions/run-plot.ts')
    return runPlot(session, inputs, readPlotOptions(options))
  },
}
