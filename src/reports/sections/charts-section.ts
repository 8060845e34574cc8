import type { BuiltChart } from '../../builds/build-charts.ts'
import { collectChartData, countCurves } from '../curve-data.ts'
import { embedSvg } from '../html/embed-svg.ts'
import { markup, type Html } from '../html/html.ts'
import { writeFilter } from '../html/write-filter.ts'
import type { ReportInput, ReportSection } from '../report.ts'
import { writeCode } from '../html/write-code.ts'

/** Characters of pictures that a report has; later ones are named only. */
const MOST_PICTURES = 24_000_000

/** Points of all curves together, and the most and fewest of one. */
const MOST_POINTS = 300_000
const MOST_OF_A_CURVE = 800
const FEWEST_OF_A_CURVE = 24

/** The charts with their data: the script reads values at the pointer, enlarges pictures and fills tables. */
export const chartsSection: ReportSection = {
  id: 'charts',
  heading: 'Charts',
  count: ({ made }) => String(made.charts.size),
  write({ made: { charts, config } }) {
    if (charts.size === 0)
      return markup`<p>The configuration has no chart, or none could be drawn.</p>`
    let room = MOST_PICTURES
    const written = [...charts.values()].map((chart, i) => {
      const source = embedSvg(chart.picture.svg)
      room -= source.length
      return writeChart(chart, {
        index: i,
        template: config.charts.get(chart.name)?.template ?? '',
        source: room < 0 ? undefined : source,
      })
    })
    return markup`${writeFilter('chart-list', charts.size, 'charts')}
      <div id="chart-list">${written}</div>`
  },
  data: collectData,
}

function collectData({ made }: ReportInput): unknown {
  const charts = [...made.charts.values()]
  const curves = Math.max(1, countCurves(charts.map(({ picture }) => picture.drawing)))
  const share = Math.floor(MOST_POINTS / curves)
  const most = Math.min(MOST_OF_A_CURVE, Math.max(FEWEST_OF_A_CURVE, share))
  return charts.map(({ name, picture }) => collectChartData(name, picture.drawing, most))
}

interface ChartPlace {
  readonly index: number
  readonly template: string
  /** The address of its picture; `undefined` where there is no more room. */
  readonly source: string | undefined
}

function writeChart(
  { name, file, picture, alt, caption }: BuiltChart,
  { index, template, source }: ChartPlace,
): Html {
  const id = `chart-${String(index + 1)}`
  const { width, height, about } = picture.drawing
  const image =
    source === undefined
      ? markup`<p class="note">
          The picture is left out, since this report has ${(MOST_PICTURES / 1e6).toFixed(0)} MB of
          pictures already: see ${writeCode(file)}.
        </p>`
      : markup`<div class="tools" hidden>
            <button type="button" data-zoom="in">Enlarge<span class="aside"> ${name}</span></button
            ><button type="button" data-zoom="out">Reduce<span class="aside"> ${name}</span></button
            ><button type="button" data-zoom="fit">Fit<span class="aside"> ${name}</span></button>
          </div>
          <div
            class="scroll"
            tabindex="0"
            role="group"
            aria-label="Chart ${name}: the arrow keys read its values, + and - change its size"
          >
            <div class="stage">
              <img src="${source}" alt="${alt}" width="${width}" height="${height}" />
            </div>
          </div>
          <p class="reading" role="status"></p>`
  return markup`<figure class="chart" id="${id}" data-chart="${index}">
    <h3>${writeCode(name)}</h3>
    <div class="picture">${image}</div>
    <figcaption>
      ${caption === undefined ? undefined : markup`<p>${caption}</p>`}
      <p>${about.description}</p>
      <p>
        <small>Template ${writeCode(template)}, file ${writeCode(file)}</small>
      </p>
    </figcaption>
    <details class="data" hidden>
      <summary>Data of ${writeCode(name)}</summary>
      <div class="rows"></div>
    </details>
  </figure> `
}
