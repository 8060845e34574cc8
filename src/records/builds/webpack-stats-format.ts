import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import type { StatedNumber } from '../record.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'

/** What webpack states first, of one build or of several. */
const FIRST = /^\s*\{\s*"(?:hash|errors|errorsCount|version|name|children|assets)"\s*:/
/** The time of a build, or an asset as releases since 5 state it. */
const BUILD =
  /"time"\s*:\s*\d+\s*,\s*"builtAt"\s*:\s*\d{13}\b|"assets"\s*:\s*\[\s*\{\s*"type"\s*:\s*"asset"/

/** What is beside an asset, by the figure that it is. */
const RELATED: Readonly<Record<string, string>> = {
  ...{ sourceMap: 'map', gzipped: 'gzip', brotliCompressed: 'brotli' },
}

/**
 * The JSON of `webpack --json` and `stats.toJson()`: the time of the build, and the size of each asset, of its source map and of
 * its compressed files. Of several configurations, the
 * name of each stands before those of its assets.
 */
export const webpackStatsFormat: DocumentFormat = {
  kind: 'document',
  name: 'webpackStats',
  summary:
    'the JSON of webpack --json: {"time": 202, "assets": [{"name": "main.js", "size": 419}]}',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('time', 'size', 'gzip', 'brotli', 'map'),
  matches: (head) => FIRST.test(head) && BUILD.test(head),
  read(text) {
    const root = parseJsonDocument(text, buildGroup.record)
    const locator = new TextLocator(text)
    const builds = root.get('children').items
    if (root.get('assets').items.length > 0 || builds.length === 0)
      return readBuild(root, '', locator)
    return builds.flatMap((build, i) =>
      readBuild(build, `${build.get('name').string ?? String(i + 1)}: `, locator),
    )
  },
}

/** @param prefix what the names of its assets begin with */
function readBuild(
  build: JsonNode,
  prefix: string,
  locator: TextLocator,
): readonly DocumentEntry[] {
  const offset = locator.locate('time')
  locator.locate('assets')
  const time = build.get('time').number
  const count = build.get('errorsCount').number ?? build.get('errors').items.length
  return [
    ...(count > 0 ? [{ problem: describeErrors(count), offset }] : []),
    ...state(`${prefix}total`, stateTime(time), offset),
    ...build.get('assets').items.flatMap((asset) => {
      const name = asset.get('name').string ?? ''
      const related = asset.get('related').items.flatMap((one) => {
        const figure = RELATED[one.get('type').string ?? '']
        return figure === undefined ? [] : stateSize(figure, one)
      })
      const figures = [...stateSize('size', asset), ...related]
      return state(prefix + name, figures, locator.locate(name))
    }),
  ]
}

function describeErrors(count: number): Problem {
  const reason = `Expected webpack to build without errors, got ${String(count)}: the sizes are of what it wrote all the same`
  return { kind: 'doubtful-record', reason }
}

function stateSize(name: string, asset: JsonNode): readonly StatedNumber[] {
  const value = asset.get('size').number
  return value === undefined ? [] : [{ name, value, unit: 'B' }]
}

function stateTime(ms: number | undefined): readonly StatedNumber[] {
  return ms === undefined ? [] : [{ name: 'time', value: ms / 1000, unit: 's', resolution: 1e-3 }]
}

function state(
  name: string,
  figures: readonly StatedNumber[],
  offset: number,
): readonly DocumentEntry[] {
  return figures.length === 0
    ? []
    : [{ record: { kind: 'figures', figures, of: { name } }, offset }]
}
