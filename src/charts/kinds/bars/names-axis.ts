import * as v from 'valibot'
import { described } from '../../../specs/described.ts'
import type { Axis, Chart, ListedTic, Terminal } from '../../chart.ts'
import { axisLabel } from '../frame/axis-spec.ts'
import { createAxis, rotateTics } from '../frame/create-axis.ts'
import { fitNames } from './fit-names.ts'
import { wrapText } from './wrap-text.ts'

/** The schema of an axis with the names of runs. */
export const namesAxisSchema = described(
  v.strictObject({
    label: axisLabel,
    tics: v.optional(
      described(
        v.union([
          v.literal(false),
          v.strictObject({
            rotate: v.optional(
              described(
                v.number(),
                'Rotation of the names in degrees counter-clockwise; 0 by default, which breaks long names into lines.',
              ),
            ),
          }),
        ]),
        'The names of the runs: `{rotate}`, or `false` for none.',
      ),
    ),
  }),
  'The axis with the names of the runs: its label and tics.',
)

/** A user's description of the axis of names. */
export interface NamesAxisSpec {
  readonly label?: string | undefined
  readonly tics?: false | { readonly rotate?: number | undefined } | undefined
}

/** The picture that an axis of names is in. */
export interface NamesPicture extends Pick<Terminal, 'width' | 'height' | 'font'> {
  /** Whether it is drawn as for pages, not as gnuplot draws it. */
  readonly isOnPage?: boolean
}

/** The axis of names, and the margin that it needs. */
export interface NamesAxis {
  readonly axis: Axis
  readonly margins: Pick<Chart, 'margins'>
}

/**
 * Create the axis with the names of the runs. Names that do not fit side by side are broken at blanks; for pages they are made to fit whatever they
 * are, unless the author turns them.
 * gnuplot leaves room for one line of names, so more lines need a margin of their own, and the label below
 * them moves down.
 */
export function createNamesAxis(
  { label, tics }: NamesAxisSpec,
  names: readonly string[],
  { width, height, font, isOnPage = false }: NamesPicture,
): NamesAxis {
  const given = typeof tics === 'object' ? tics.rotate : undefined
  const columns = Math.floor((width * PLOT_SHARE) / (names.length + 1) / (font.size * CHARACTER))
  const room = { columns, depth: height * MOST_DEPTH, font, character: font.size * CHARACTER }
  const { texts, rotate } =
    isOnPage && given === undefined
      ? fitNames(names, room)
      : {
          texts: names.map((name) => ((given ?? 0) === 0 ? wrapText(name, columns) : name)),
          rotate: given ?? 0,
        }
  const more = Math.max(...texts.map((text) => text.split('\n').length)) - 1
  const isBroken = more > 0 && tics !== false
  const listed = texts.map((text, value): ListedTic => {
    return { value, label: { kind: 'text', text }, name: names[value] ?? text }
  })
  const style = { scale: [0, 0] as const, plain: true, ...rotateTics(rotate) }
  const axis = createAxis(undefined, undefined)
  return {
    axis: {
      ...axis,
      label:
        label === undefined
          ? undefined
          : { text: label, ...(isBroken ? { offset: [0, -more] as const } : {}) },
      tics: tics === false ? undefined : { ...style, kind: 'list', listed },
    },
    margins: isBroken
      ? { margins: { bottom: { unit: 'character', size: more + (label === undefined ? 2 : 3.5) } } }
      : {},
  }
}

/** Share of a picture's height that turned names may take. */
const MOST_DEPTH = 0.3

/** Average width of a plot as a share of its chart. */
export const PLOT_SHARE = 0.85

/** Average width of a character as a share of its font size. */
export const CHARACTER = 0.55

/** Set the range of an axis of names so that the first and the last stand within the plot. */
export function spreadNames(axis: Axis, count: number): Axis {
  return { ...axis, range: { min: -BESIDE, max: count - 1 + BESIDE } }
}

/** The distance of the first and last name from the edges, in names; gnuplot leaves a whole one for bars. */
const BESIDE = 0.6
