import type { ColorPalette } from '../../charts/chart.ts'
import { findPaletteComponents } from '../../charts/gnuplot/colors/palette-color.ts'
import type { ScriptCommand } from '../script-command.ts'
import { resetSettings } from '../script-settings.ts'
import { ScriptSource } from '../script-source.ts'

/** Colours of a palette that are looked at. */
const COLORS = 256

/** How gnuplot 5.4 shows a palette, and the block that has its colours. */
const PICTURE = `
set border 0; set tics scale 0
set cbtics 0,0.1,1 mirror format "" scale 1
set xrange [0:1]; set yrange [0:1]; set zrange [0:1]; set cbrange [0:1]
set colorbox horizontal user origin 0.05,0.02 size 0.925,0.12
set lmargin screen 0.05; set rmargin screen 0.975; set bmargin screen 0.22; set tmargin screen 0.86
set grid; set xtics 0,0.1; set ytics 0,0.1
set key top right at screen 0.975,0.975 horizontal title "R,G,B profiles of the current color palette"
plot NaN lc palette notitle, $PALETTE using 1:2 title "red" with lines lt 1 lc rgb "red", \\
  "" using 1:3 title "green" with lines lt 1 lc rgb "green", \\
  "" using 1:4 title "blue" with lines lt 1 lc rgb "blue", \\
  "" using 1:5 title "NTSC" with lines lt 1 lc rgb "black"
`

/** `test palette`: a picture of the palette, and of how much of each colour is in it. */
export const testStatement: ScriptCommand = {
  words: ['test'],
  run: async (reader, session) => {
    if (!reader.take('pal$ette')) throw reader.createUncovered('test')
    const { settings, lastPlot } = session
    const { palette } = settings
    session.scope.blocks.set('$PALETTE', listColors(palette))
    session.settings = { ...resetSettings(settings), palette }
    await session.runSource(new ScriptSource(session.source.path, PICTURE))
    session.settings = settings
    session.lastPlot = lastPlot
    return undefined
  },
}

function listColors(palette: ColorPalette): string {
  const rows = Array.from({ length: COLORS }, (_, i) => {
    const share = i / (COLORS - 1)
    const [red, green, blue] = findPaletteComponents(palette, share)
    const gray = 0.299 * red + 0.587 * green + 0.114 * blue
    return [share, red, green, blue, gray].map((value) => value.toFixed(4)).join(' ')
  })
  return `${rows.join('\n')}\n`
}
