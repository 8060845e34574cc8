import { fits, type Expectation } from '../expectation.ts'
import { isPlausible } from '../passages/near-number.ts'
import type { Misfit } from '../report-miscalculation.ts'
import { addIntervals, scaleInterval } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'
import { PART_OF_PRICE, PERCENTAGE } from './formulas/part-of-price.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'

const NET =
  /^(?:net(?: (?:total|amount|price))?|sub-?\s?total|netto(?:betrag|summe)?|zwischensumme|sum(?:me)? netto|total (?:net|excl\.? (?:vat|tax)|ht)|amount|price|preis|betrag)$/i
const GROSS =
  /^(?:gross(?: (?:total|amount))?|(?:grand )?total(?: (?:gross|incl\.? (?:vat|tax)|due|ttc))?|brutto(?:betrag|summe)?|gesamt(?:betrag|summe)?|endbetrag|amount due)$/i

/**
 * Judge the rows of a price: `VAT 20 %` right below `Net` or `Subtotal`, and what both make right below it.
 *
 * @param table one that is turned, so that its columns are the rows of the page
 */
export function judgeTaxRows({ columns, isTurned }: NumberTable): readonly Misfit[] {
  if (!isTurned) return []
  return columns.flatMap((tax, at) => {
    const [net, gross] = [columns[at - 1], columns[at + 1]]
    const percentage = readRate(tax)
    if (percentage === undefined || net === undefined || !NET.test(nameOf(net))) return []
    const taxes = judge(tax, (row) => expectTax(net.cells[row], percentage))
    if (taxes.length > 0 || gross === undefined || !GROSS.test(nameOf(gross))) return taxes
    return judge(gross, (row) => expectGross(net.cells[row], tax.cells[row]))
  })
}

function nameOf({ header }: NumberColumn): string {
  return header.replace(/[*_:]|\s*[([].*?[)\]]/g, '').trim()
}

function readRate({ header }: NumberColumn): string | undefined {
  const digits = PART_OF_PRICE.test(header) ? PERCENTAGE.exec(header)?.[1] : undefined
  // a discount comes off first
  return /discount|rabatt|off\b/i.test(header) ? undefined : digits
}

function judge(
  { cells }: NumberColumn,
  expect: (row: number) => Expectation | undefined,
): readonly Misfit[] {
  return cells.flatMap((number, row): readonly Misfit[] => {
    const expectation = expect(row)
    if (number?.form !== 'plain' || number.isBound || expectation === undefined) return []
    if (fits(number, expectation) || !isPlausible(number, expectation)) return []
    return [
      {
        ...{ number, expectation },
        basis: { relation: 'operator', isOpen: number.isApproximate },
      },
    ]
  })
}

function expectTax(net: WrittenNumber | undefined, percentage: string): Expectation | undefined {
  if (net?.form !== 'plain' || net.isBound) return undefined
  const rate = Number(percentage.replace(',', '.')) / 100
  return {
    formula: `${net.text} × ${percentage}%`,
    values: [net.value * rate],
    intervals: [scaleInterval(net.interval, rate)],
    from: [net],
  }
}

function expectGross(
  net: WrittenNumber | undefined,
  tax: WrittenNumber | undefined,
): Expectation | undefined {
  if (net?.form !== 'plain' || tax?.form !== 'plain' || net.isBound || tax.isBound) return undefined
  return {
    formula: `${net.text} + ${tax.text}`,
    values: [net.value + tax.value],
    intervals: [addIntervals(net.interval, tax.interval)],
    from: [net, tax],
  }
}
