import { createReadStream } from 'node:fs'
import type { Chart } from '../../src/charts/chart.ts'
import { createScriptChart } from '../../src/scripts/create-script-chart.ts'
import { loadPlots } from '../../src/scripts/load-plot.ts'
import { readScript } from '../../src/scripts/read-script.ts'
import type { ScriptPlot } from '../../src/scripts/script-plot.ts'

/** Load a script and the data that it names; throws if something in it is not covered. */
export async function loadScript(script: string, folder: URL): Promise<readonly Chart[]> {
  const { plots, faults } = readScript(script, { lenient: false })
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return Promise.all(plots.map((plot) => loadChart(plot, folder)))
}

async function loadChart({ settings, elements }: ScriptPlot, folder: URL): Promise<Chart> {
  const loaded = await Promise.all(
    elements.map(({ source }, i) => {
      const chunks =
        source.kind === 'file'
          ? createReadStream(new URL(source.name, folder))
          : streamOf(source.text)
      return loadPlots(elements.slice(i, i + 1), settings, chunks)
    }),
  )
  const about = { title: 'A script', description: '' }
  return createScriptChart(settings, loaded.flat(), { id: 'case', about })
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream that never waits
async function* streamOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
