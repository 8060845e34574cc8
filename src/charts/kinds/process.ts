import * as v from 'valibot'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import { chooseClock } from './dates/choose-clock.ts'
import { defineChart } from './chart-kind.ts'
import type { ChartSetting, MadeChart } from './configured-chart.ts'
import { axisSchema, timeAxisSchema } from './frame/axis-spec.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { definePanel, ownEntries } from './panel-kind.ts'
import type { ProcessLook } from './process/process-chart-input.ts'
import {
  createProcessDrawing,
  emitProcessSources,
  nameChartFile,
} from './process/process-drawing.ts'
import { findChartRun } from './runs/find-chart-runs.ts'
import { pidEntry, runEntry } from './runs/run-spec.ts'

const processSchema = v.strictObject({
  template: v.optional(
    described(
      v.literal('process'),
      'Memory, CPU and page faults of a run, as tdprocess draws them; the default template.',
    ),
    'process',
  ),
  run: runEntry,
  pid: pidEntry,
  digits: v.optional(
    described(
      v.picklist(['full', 'tdprocess']),
      'Precision of the data: `full`, the default, or the digits that `tdprocess` writes into its `.dat`.',
    ),
    'full',
  ),
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
  y2: v.optional(axisSchema),
})

/** The complete description of a process chart. */
type ProcessSpec = v.InferOutput<typeof processSchema> & ProcessLook

/** A process as tdprocess draws it, or as panels below each other in a theme for pages. */
export const processChart = defineChart({
  template: 'process',
  summary: 'memory, CPU and page faults of a run, as tdprocess draws them',
  file: '<log name>_<pid>.svg',
  schema: processSchema,
  check: (spec, names) => checkNames({ kind: 'run', key: 'run' }, spec, names),
  complete: (spec, { theme }): ProcessSpec => ({ ...spec, theme: spec.theme ?? theme }),
  make: makeProcessChart,
})

/** A process chart repeated for several runs. */
export const processPanel = definePanel({
  template: 'process',
  schema: v.omit(processSchema, ['run', 'pid', ...ownEntries]),
  height: 440,
  forRun: (spec, run, project) => processChart.configure({ ...spec, run }, project),
})

function makeProcessChart(spec: ProcessSpec, setting: ChartSetting): MadeChart | undefined {
  const { name, place } = setting
  const { run, pid } = spec
  const found = findChartRun({ run, pid, clock: 'elapsed', at: [] }, setting)
  if (found === undefined) return undefined
  const { title, process } = found
  const clock = chooseClock(spec, found, setting)
  const drawing = createProcessDrawing({ name, title, process, spec, clock })
  return {
    model: { kind: 'chart', chart: drawing.chart },
    fileName: nameChartFile(process),
    alt: drawing.finding,
    place,
    sources: (file) => emitProcessSources(drawing, file),
  }
}
