import type { Axis, ListedTic, Tics, TicStyle } from '../../chart.ts'
import type { AxisSpec } from './axis-spec.ts'

/** An axis that no plot uses. */
export const UNUSED_AXIS: Axis = { label: undefined, range: {}, tics: undefined, format: '% h' }

/**
 * Complete a user's description of an axis; `label` is its default text.
 *
 * @param shows the units of its numbers in brackets, as `label` has them by default
 */
export function createAxis(
  spec: AxisSpec | undefined,
  label: string | undefined,
  shows: string | undefined = label,
): Axis {
  const [min, max] = spec?.range ?? []
  const log = spec?.log === true ? 10 : spec?.log
  const text = spec?.label ?? label
  return {
    label: text === undefined ? undefined : { text },
    ...(shows === undefined || isRescaled(spec) ? {} : { shows }),
    ...(shows === undefined || isTimed(spec) ? {} : { measures: shows }),
    ...(spec?.range === undefined && spec?.tics === undefined && spec?.format === undefined
      ? {}
      : { isSet: true }),
    range: {
      ...(typeof min === 'number' ? { min } : {}),
      ...(typeof max === 'number' ? { max } : {}),
    },
    ...(typeof log === 'number' ? { log } : {}),
    ...(spec?.time === true ? { time: { timefmt: '%s' } } : {}),
    tics: createTics(spec?.tics),
    ...createMinorTics(spec?.minor),
    format: spec?.format ?? (spec?.time === true ? '%tH:%tM:%tS' : '% h'),
  }
}

/** Check whether the texts at the tics are not the numbers of the axis, but thousands of them, times, or the author's own. */
function isRescaled(spec: AxisSpec | undefined): boolean {
  const { format = '', tics, time } = spec ?? {}
  const listed = Array.isArray(tics) ? tics : typeof tics === 'object' ? (tics.list ?? []) : []
  return (
    isTimed({ time }) ||
    /%[-+ #0]*\d*(?:\.\d+)?[tlsTLScbBP]/.test(format) ||
    listed.some((tic) => typeof tic === 'object' && tic.label !== undefined)
  )
}

/** Whether an axis shows times or dates in place of numbers. */
function isTimed({ time = false }: Pick<AxisSpec, 'time'> = {}): boolean {
  return time !== false
}

/** Complete a user's description of an axis of seconds; shown as a time, its label has no unit. */
export function createTimeAxis(spec: AxisSpec | undefined, label: string): Axis {
  return createAxis(spec, spec?.time === true ? label : `${label} (s)`)
}

function createMinorTics(minor: AxisSpec['minor']): Pick<Axis, 'minorTics'> {
  if (minor === undefined) return {}
  if (typeof minor === 'number') return { minorTics: { intervals: minor } }
  return { minorTics: minor ? 'automatic' : 'none' }
}

function createTics(tics: AxisSpec['tics']): Tics | undefined {
  if (tics === undefined) return { kind: 'automatic' }
  if (tics === false) return undefined
  if (typeof tics === 'number') return { kind: 'series', step: tics }
  if (Array.isArray(tics)) return { kind: 'list', listed: tics.map(listTic) }
  const { step, start, end, list } = tics
  const style: TicStyle = {
    ...(tics.rotate === undefined ? {} : rotateTics(tics.rotate)),
    ...(tics.out === undefined ? {} : { out: tics.out }),
    ...(tics.mirror === undefined ? {} : { mirror: tics.mirror }),
  }
  if (list !== undefined) return { ...style, kind: 'list', listed: list.map(listTic) }
  if (step === undefined) return { ...style, kind: 'automatic' }
  return {
    ...style,
    kind: 'series',
    step,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  }
}

/** Rotate the labels of tics, so that they end or begin at the axis. */
export function rotateTics(rotate: number): TicStyle {
  return rotate === 0 ? {} : { rotate, justify: rotate > 0 ? 'right' : 'left' }
}

function listTic(
  tic: number | { readonly at: number; readonly label?: string | undefined },
): ListedTic {
  if (typeof tic === 'number') return { value: tic }
  const { at, label } = tic
  return { value: at, ...(label === undefined ? {} : { label: { kind: 'text', text: label } }) }
}
