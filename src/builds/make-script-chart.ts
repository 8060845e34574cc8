import path from 'node:path'
import { summariseChart } from '../charts/describe-chart.ts'
import type { ScriptSpec } from '../charts/kinds/script-spec.ts'
import { createId } from './draw-charts.ts'
import { applyTheme } from '../charts/pages/apply-theme.ts'
import type { ChartSetting, MadeChart } from './chart-setting.ts'
import { loadScript, type ScriptDrawing } from '../scripts/load-script.ts'

/** Make the chart that a gnuplot script draws; what is wrong with the script is told at its place. */
export async function makeScriptChart(
  spec: ScriptSpec,
  setting: ChartSetting,
): Promise<MadeChart | undefined> {
  const { name, files, effects } = setting
  if (!(await files.isInside(spec.script))) {
    setting.tell({ kind: 'outside-root', path: spec.script }, ['script'])
    return undefined
  }
  if ((await effects.findPathKind(files.resolve(spec.script))) === undefined) {
    setting.tell({ kind: 'missing-script', path: spec.script }, ['script'])
    return undefined
  }
  const lenient = spec.lenient === true
  const loaded = await loadScript({ path: spec.script, files, effects, lenient, id: '' })
  setting.pass(loaded.messages)
  const drawing = choosePlot(spec, loaded.drawings, setting)
  if (drawing === undefined) return undefined
  const { about } = drawing.chart
  const chart = {
    ...drawing.chart,
    id: createId(name),
    about: { ...about, title: spec.alt ?? about.title },
  }
  const script = path.posix.basename(spec.script)
  return {
    model: { kind: 'chart', chart: applyTheme(chart, spec.theme ?? 'gnuplot') },
    fileName: `${script.slice(0, script.length - path.posix.extname(script).length)}.svg`,
    alt: summariseChart(drawing.chart),
    place: drawing.place,
    sources: () => [],
  }
}

function choosePlot(
  { script, plot }: ScriptSpec,
  drawings: readonly ScriptDrawing[],
  setting: ChartSetting,
): ScriptDrawing | undefined {
  const count = drawings.length
  // What is wrong with the script was told.
  if (count === 0) return undefined
  if (plot === undefined && count > 1) {
    setting.tell({ kind: 'several-plots', script, count }, ['script'])
    return undefined
  }
  const chosen = drawings[(plot ?? 1) - 1]
  if (chosen === undefined) {
    setting.tell({ kind: 'no-such-plot', script, plot: plot ?? 1, count }, ['plot'])
  }
  return chosen
}
