import type { RecordFormat } from './record-format.ts'

/**
 * Define a format of one's own, checked.
 *
 *     const ticks = defineFormat({
 *       name: 'ticks',
 *       summary: 'the line "ticks: 12"',
 *       record: 'tick record',
 *       version: 1,
 *       anchors: [{ text: 'ticks:', where: 'line-start' }],
 *       figures: [{ name: 'count', unit: '1', meaning: 'ticks of the clock' }],
 *       parseLine(line) {
 *         const match = /^ticks: (\d+)$/.exec(decodeLine(line))
 *         if (match === null) return undefined
 *         const figure = { name: 'count', value: Number(match[1]), unit: '1' } as const
 *         return { record: { kind: 'figures', figures: [figure] } }
 *       },
 *     })
 *
 * @throws when the format cannot work, with all that is wrong with it
 */
export function defineFormat(format: Omit<RecordFormat, 'kind'>): RecordFormat {
  const faults = checkDefinition(format)
  if (faults.length > 0) {
    throw new Error(`Cannot use the format \`${format.name}\`: ${faults.join('; ')}`)
  }
  return { ...format, kind: 'records' }
}

/** Say what keeps a format from working; nothing when it can. */
export function checkDefinition(format: Omit<RecordFormat, 'kind'>): readonly string[] {
  const { name, version, anchors, figures } = format
  const names = figures.map((figure) => figure.name)
  return [
    ...(/^[A-Za-z]\w*$/.test(name) ? [] : ['expected its name to be letters, digits and `_`']),
    ...(Number.isInteger(version) && version > 0
      ? []
      : [`expected \`version\` to be a whole number from 1, got ${String(version)}`]),
    ...(anchors.length === 0 && format.wholeLines !== true ? ['expected at least one anchor'] : []),
    ...anchors.flatMap(({ text, where }) => checkAnchor(text, where)),
    ...names
      .filter((one) => !/^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/.test(one))
      .map((one) => `expected the figure \`${one}\` to be named by letters, digits and \`_\``),
    ...names
      .filter((one, i) => names.indexOf(one) < i)
      .map((one) => `expected one figure \`${one}\`, got several`),
  ]
}

function checkAnchor(text: string, where: string): readonly string[] {
  const faults = [
    ...(text.length < 2 ? ['at least two characters'] : []),
    ...(/^[\x20-\x7e]*$/.test(text) ? [] : ['ASCII alone']),
    ...(where !== 'anywhere' && /^\s/.test(text) ? ['no blank at its start'] : []),
    ...(where === 'after-value' && !/^[A-Za-z]/.test(text) ? ['a letter at its start'] : []),
  ]
  return faults.map((fault) => `expected the anchor \`${text}\` to have ${fault}`)
}
