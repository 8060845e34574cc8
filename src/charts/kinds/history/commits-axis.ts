import type { ShownState } from '../../../histories/page-history.ts'
import type { Chart } from '../../chart.ts'
import {
  CHARACTER,
  createNamesAxis,
  PLOT_SHARE,
  type NamesAxis,
  type NamesAxisSpec,
} from '../bars/names-axis.ts'

/** What an axis of commits has room for, and what it must name. */
export interface CommitsAxisInput {
  /** Indexes of the states that begin a level. */
  readonly begins: readonly number[]
  readonly terminal: Pick<Chart['terminal'], 'width' | 'height' | 'font'>
}

/**
 * Create the axis of the states of a history, at 0, 1, 2 …, named by commit and date; the last one is `now`. Where there is
 * not room for all names, the last state has its name, then the states that begin a level, then the others.
 */
export function createCommitsAxis(
  spec: NamesAxisSpec,
  states: readonly ShownState[],
  { begins, terminal }: CommitsAxisInput,
): NamesAxis {
  const named = chooseNamed(states.length, begins, countNames(terminal))
  const names = named.map((index) => nameState(states[index]))
  const { axis, margins } = createNamesAxis(spec, names, terminal)
  if (axis.tics === undefined) return { axis, margins }
  const listed = axis.tics.listed?.map((tic) => ({ ...tic, value: named[tic.value] ?? tic.value }))
  return { axis: { ...axis, tics: { ...axis.tics, ...(listed && { listed }) } }, margins }
}

function nameState(state: ShownState | undefined): string {
  return state?.commit === undefined ? 'now' : `${state.commit} ${state.date}`
}

/** How many names of two lines, the longer one a date, stand beside each other; {@link createNamesAxis} breaks them so. */
function countNames({ width, font }: CommitsAxisInput['terminal']): number {
  return Math.max(2, Math.floor((width * PLOT_SHARE) / (font.size * CHARACTER) / DATE))
}

/** Characters of a date, and what stands between two. */
const DATE = 12

/** Choose the states with names, in ascending order, so that they are not too near each other. */
function chooseNamed(count: number, begins: readonly number[], most: number): readonly number[] {
  const distance = count / most
  const chosen: number[] = []
  const step = Math.max(1, Math.ceil(distance))
  const even = Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step)
  for (const index of [count - 1, ...begins, ...even, ...Array(count).keys()]) {
    if (chosen.every((other) => Math.abs(other - index) >= distance)) chosen.push(index)
  }
  return chosen.sort((a, b) => a - b)
}
