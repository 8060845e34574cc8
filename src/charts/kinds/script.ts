import path from 'node:path'
import * as v from 'valibot'
import { evaluateText } from '../../expressions/evaluate-text.ts'
import type { ScriptDrawing } from '../../scripts/load-script.ts'
import { described } from '../../specs/described.ts'
import { summariseChart } from '../describe-chart.ts'
import { applyTheme } from '../pages/apply-theme.ts'
import type { ThemeName } from '../theme-names.ts'
import { defineChart } from './chart-kind.ts'
import type { ChartSetting, MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { wholePositive } from './frame/axis-spec.ts'
import { placeEntries, themeEntry } from './frame/frame-spec.ts'

const scriptSchema = v.strictObject({
  template: v.optional(
    described(v.literal('script'), 'What a gnuplot script draws; may be omitted beside `script`.'),
    'script',
  ),
  script: described(
    v.string(),
    'Path of the gnuplot script; the paths of its data files are relative to it, and inside the project.',
  ),
  plot: v.optional(
    described(
      wholePositive,
      'The number of the `plot` command that is drawn, from 1; by default the only one.',
    ),
  ),
  variables: v.optional(
    described(
      v.record(
        v.pipe(
          v.string(),
          v.regex(/^[A-Za-z_]\w*$/u, 'letters, digits and `_`, without a digit first'),
        ),
        v.union([v.string(), v.number()]),
      ),
      'Variables that the script finds set, as with `-e`, by name: expressions of runs, such as `before.rss.peak`, in bytes, seconds, percent or counts.',
    ),
  ),
  lenient: v.optional(
    described(
      v.boolean(),
      'Whether commands that are not covered are skipped with a warning; `false`, an error, by default.',
    ),
    false,
  ),
  theme: themeEntry,
  ...placeEntries,
})

/** The complete description of a script's chart. */
type ScriptSpec = v.InferOutput<typeof scriptSchema> & { readonly theme: ThemeName }

/** What an existing gnuplot script draws. */
export const scriptChart = defineChart({
  template: 'script',
  summary: 'what a gnuplot script draws',
  file: '<script name>.svg',
  impliedBy: 'script',
  schema: scriptSchema,
  check: () => [],
  complete: (spec, { scriptTheme }): ScriptSpec => ({ ...spec, theme: spec.theme ?? scriptTheme }),
  make: makeScriptChart,
})

/** Make a script's chart; problems of the script are reported at their places in it. */
async function makeScriptChart(
  spec: ScriptSpec,
  setting: ChartSetting,
): Promise<MadeChart | undefined> {
  const { name, files, effects } = setting
  if (!(await files.isInside(spec.script))) {
    setting.report({ kind: 'outside-root', path: spec.script }, ['script'])
    return undefined
  }
  if ((await effects.findPathKind(files.resolve(spec.script))) === undefined) {
    setting.report({ kind: 'missing-script', path: spec.script }, ['script'])
    return undefined
  }
  const { lenient } = spec
  const before = setVariables(spec, setting)
  if (before === undefined) return undefined
  // A project without scripts does not wait for gnuplot's language to load.
  const { loadScript } = await import('../../scripts/load-script.ts')
  const loaded = await loadScript({ path: spec.script, files, effects, lenient, id: '', before })
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
    model: { kind: 'chart', chart: applyTheme(chart, spec.theme) },
    fileName: `${script.slice(0, script.length - path.posix.extname(script).length)}.svg`,
    alt: summariseChart(drawing.chart),
    place: drawing.place,
    sources: () => [],
  }
}

/**
 * Write commands that set the script's variables; one whose value is missing stays unset. `undefined` after reporting
 * values that cannot be had.
 */
function setVariables(
  { variables = {} }: ScriptSpec,
  setting: ChartSetting,
): readonly string[] | undefined {
  const { scope, strict } = setting
  const commands: string[] = []
  let isRefused = false
  for (const [variable, value] of Object.entries(variables)) {
    const at = ['variables', variable]
    const result = evaluateText(String(value), scope, undefined)
    if (result.kind === 'quantity') {
      commands.push(`${variable} = ${formatReal(result.quantity.value)}`)
      continue
    }
    isRefused ||= strict || result.kind === 'problem'
    if (result.kind === 'problem') setting.report(result.problem, at)
    else {
      const { metric, reason } = result
      setting.report(
        { kind: 'missing-variable', variable, metric, reason },
        at,
        strict ? 'error' : 'warning',
      )
    }
  }
  return isRefused ? undefined : commands
}

/** Format a number that gnuplot takes for a real one: whole numbers divide otherwise. */
function formatReal(value: number): string {
  const text = String(value)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}

function choosePlot(
  { script, plot }: ScriptSpec,
  drawings: readonly ScriptDrawing[],
  setting: ChartSetting,
): ScriptDrawing | undefined {
  const count = drawings.length
  // The script's problems have been reported.
  if (count === 0) return undefined
  if (plot === undefined && count > 1) {
    setting.report({ kind: 'several-plots', script, count }, ['script'])
    return undefined
  }
  const number = plot ?? 1
  const chosen = drawings[number - 1]
  if (chosen === undefined) {
    setting.report({ kind: 'no-such-plot', script, plot: number, count }, ['plot'])
  }
  return chosen
}
