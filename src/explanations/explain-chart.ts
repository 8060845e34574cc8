import { buildChart, type ChartMaterial } from '../builds/build-charts.ts'
import type { Run } from '../summaries/run.ts'
import type { Explanation } from './explanation.ts'

/** Explain a chart: its file, the runs and logs that it shows, their samples, and what its description says. */
export async function explainChart(name: string, material: ChartMaterial): Promise<Explanation> {
  const runs = new SeenRuns(material.scope.runs)
  const { charts, messages } = await buildChart(name, {
    ...material,
    scope: { ...material.scope, runs },
  })
  const chart = charts.get(name)
  const template = material.config.charts.get(name)?.template ?? ''
  const reasons = messages.map(({ reason }) => reason).join('; ')
  const notes =
    chart === undefined
      ? [`it cannot be drawn: ${reasons}`]
      : [`its description: ${chart.picture.drawing.about.description}`]
  return {
    what: `the chart \`${name}\`${chart === undefined ? '' : `, ${chart.file}`}`,
    expression: undefined,
    format: undefined,
    formula: undefined,
    quantity: undefined,
    text: '',
    rounding: `drawn by the template \`${template}\``,
    notes: [...runs.list().map(describeRun), ...notes],
    stale: undefined,
    terms: [],
  }
}

/** The runs of a project, which remember those that a chart asks for. */
class SeenRuns extends Map<string, Run> {
  readonly #seen = new Set<string>()

  override get(name: string): Run | undefined {
    this.#seen.add(name)
    return super.get(name)
  }

  list(): readonly Run[] {
    return [...this.#seen].flatMap((name) => super.get(name) ?? [])
  }
}

function describeRun({ name, logs, processes }: Run): string {
  const paths = logs.map(({ path }) => path).join(', ')
  const samples = processes.map(({ reader }) => reader.length)
  const counts = samples.length === 0 ? '' : `, ${samples.join(' and ')} samples`
  return `run \`${name}\`: ${paths}${counts}`
}
