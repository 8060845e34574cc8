import type { Axis, AxisName, ListedTic, Tics } from '../../chart.ts'
import { formatCaption, formatPltNumber, quote } from './plt-words.ts'

/** Format the settings of an axis as gnuplot commands. */
export function formatAxis(name: AxisName | 'cb', axis: Axis): readonly string[] {
  const { min, max } = axis.range
  const range =
    min === undefined && max === undefined
      ? []
      : [`set ${name}range [${formatEnd(min)}:${formatEnd(max)}]`]
  const isPlain = axis.format === '% h' && axis.time === undefined
  const time = axis.time === undefined ? '' : ' time'
  return [
    ...formatCaption(`${name}label`, axis.label),
    ...(axis.log === undefined ? [] : [`set logscale ${name} ${formatPltNumber(axis.log)}`]),
    ...range,
    ...formatTics(name, axis.tics),
    ...formatMinorTics(name, axis.minorTics),
    ...(isPlain ? [] : [`set format ${name} ${quote(axis.format)}${time}`]),
  ]
}

function formatEnd(end: number | undefined): string {
  return end === undefined ? '*' : formatPltNumber(end)
}

function formatTics(name: AxisName | 'cb', tics: Tics | undefined): readonly string[] {
  if (tics === undefined) return [`unset ${name}tics`]
  const style = formatTicStyle(tics)
  return [
    ...(style === '' ? [] : [`set ${name}tics ${style}`]),
    `set ${name}tics${formatPlaces(tics)}`,
    ...(tics.kind !== 'list' && tics.listed !== undefined
      ? [`set ${name}tics add ${formatList(tics.listed)}`]
      : []),
  ]
}

function formatPlaces(tics: Tics): string {
  switch (tics.kind) {
    case 'automatic':
      return ''
    case 'list':
      return ` ${formatList(tics.listed ?? [])}`
    case 'series': {
      const { start, step, end } = tics
      if (start === undefined) return ` ${formatPltNumber(step)}`
      return ` ${[start, step, ...(end === undefined ? [] : [end])].map(formatPltNumber).join(',')}`
    }
  }
}

function formatList(listed: readonly ListedTic[]): string {
  const tics = listed.map(({ value, label, isMinor }) => {
    const text = label === undefined ? '' : `${quote(formatTicLabel(label))} `
    return `${text}${formatPltNumber(value)}${isMinor === true ? ' 1' : ''}`
  })
  return `(${tics.join(', ')})`
}

/** Escape percent signs in a label, which would begin a conversion in gnuplot. */
function formatTicLabel({ kind, text }: NonNullable<ListedTic['label']>): string {
  return kind === 'format' ? text : text.replaceAll('%', '%%')
}

function formatTicStyle({ scale, out, mirror, rotate, justify, plain }: Tics): string {
  return [
    ...(scale === undefined ? [] : [`scale ${scale.map(formatPltNumber).join(',')}`]),
    ...(out === undefined ? [] : [out ? 'out' : 'in']),
    ...(mirror === undefined ? [] : [mirror ? 'mirror' : 'nomirror']),
    ...(rotate === undefined ? [] : [`rotate by ${formatPltNumber(rotate)}`]),
    ...(justify === undefined ? [] : [justify]),
    ...(plain === true ? ['noenhanced'] : []),
  ].join(' ')
}

function formatMinorTics(name: AxisName | 'cb', minor: Axis['minorTics']): readonly string[] {
  if (minor === undefined) return []
  if (minor === 'none') return [`unset m${name}tics`]
  return [`set m${name}tics${minor === 'automatic' ? '' : ` ${formatPltNumber(minor.intervals)}`}`]
}
