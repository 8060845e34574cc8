/** A number whose comma cannot part groups of three digits: `3,14`, `0,125`. */
const COMMA =
  /(?:^|[^\d.,])(?:\d{1,3}(?:\.\d{3})*|\d+),(?:\d{1,2}|\d{4,})(?![\d,])|(?:^|[^\d.,])0,\d+(?![\d,])/
/** A number with a decimal point. */
const POINT = /\d\.(?:\d{1,2}|\d{4,})(?![\d.])|\d,\d{3}\.\d/

/** Whether the decimals of a table stand behind commas: some cells say so, and none says otherwise. */
export function hasDecimalCommas(texts: readonly string[]): boolean {
  return texts.some((text) => COMMA.test(text)) && !texts.some((text) => POINT.test(text))
}

/** Exchange commas and points, so that `1.234,5` becomes `1,234.5`, and back. */
export function swapCommas(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))
}
