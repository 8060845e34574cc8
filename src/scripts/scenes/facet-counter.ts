import type { Surface } from '../../charts/chart.ts'
import { ScriptError } from '../script-token.ts'
import type { SceneSettings } from './scene-settings.ts'

/** Facets and cells of a plot: each is an element of its own in the picture, of some 2 KiB while it is drawn. */
const MOST_FACETS = 400_000

/** Pixels of the images of a plot: each takes some 100 bytes while it is drawn. */
const MOST_PIXELS = 16_000_000

/** Counts the facets of the surfaces of a plot, of which there is one for each point of a grid, or several. */
export class FacetCounter {
  readonly #facets: SceneSettings['facets']
  #count = 0
  #pixels = 0

  constructor(facets: SceneSettings['facets']) {
    this.#facets = facets
  }

  /** Count a cell of an image that is drawn as an area, as `add` does. */
  addCell(start: number): void {
    this.#count += 1
    if (this.#count > MOST_FACETS) throw createTooManyFacets(start)
  }

  /** Count a pixel of an image that is drawn as one. */
  addPixel(start: number): void {
    this.#pixels += 1
    if (this.#pixels > MOST_PIXELS) throw createTooManyPixels(start)
  }

  /**
   * Count those of an element.
   *
   * @param start where the element stands in the script
   * @throws {ScriptError} at the element with which the plot has more than can be drawn
   */
  add(surfaces: readonly Surface[], start: number): void {
    for (const surface of surfaces) this.#count += this.#countFacets(surface)
    if (this.#count > MOST_FACETS) throw createTooManyFacets(start)
  }

  #countFacets({ style, scans }: Surface): number {
    const points = scans.reduce((count, { x }) => count + x.length, 0)
    if (style === 'image') return points
    if (style !== 'pm3d' && !this.#facets.isImplicit) return 0
    const [along, across] = this.#facets.interpolate
    return points * Math.max(along, 1) * Math.max(across, 1)
  }
}

function createTooManyPixels(start: number): ScriptError {
  const reason = `an image has at most ${MOST_PIXELS.toLocaleString('en')} pixels; draw each second row and column with \`every 2:2\``
  return new ScriptError({ problem: { kind: 'bad-script-value', reason }, start })
}

function createTooManyFacets(start: number): ScriptError {
  const reason = `a plot has at most ${MOST_FACETS.toLocaleString('en')} facets and cells of images; draw each second row and column with \`every 2:2\`, or lessen \`set isosamples\`, \`dgrid3d\` or \`set pm3d interpolate\``
  return new ScriptError({ problem: { kind: 'bad-script-value', reason }, start })
}
