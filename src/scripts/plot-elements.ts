import { createScriptChart } from './create-script-chart.ts'
import { formatTable } from './format-table.ts'
import { addText } from './text-targets.ts'
import { addToMultiplot } from './multiplot.ts'
import type { ScriptSession } from './script-session.ts'
import { reportTimedStamp } from './settle-stamp.ts'
import { writeBackRanges } from './write-back-ranges.ts'
import type { TokenReader } from './token-reader.ts'
import { PlotReader } from './plot-reader.ts'

/** Read `[ranges] element, element …`, load the data, and draw the chart. */
export async function plotElements(
  reader: TokenReader,
  session: ScriptSession,
  start: number,
): Promise<void> {
  const text = reader.quoteRest(reader.position)
  session.hasBegunPlot = true
  session.scope.spendOnPlot(start)
  reportTimedStamp(session, start)
  const plot = new PlotReader(reader, session)
  await plot.read()
  session.lastPlot = { ...text, end: text.text.length }
  const loaded = plot.finish()
  const chart = createScriptChart(plot.settings, loaded)
  session.lastChart = chart
  session.settings = writeBackRanges(session.settings, chart)
  if (session.tableTarget !== undefined) {
    addText(session.scope, session.tableTarget, { text: formatTable(chart), start })
    return
  }
  if (session.settings.isTerminalUnknown) return
  if (session.multiplot !== undefined) addToMultiplot(session, chart)
  else {
    const { output } = session.settings
    session.pictures.push({ charts: [chart], output, source: session.source, start })
  }
}
