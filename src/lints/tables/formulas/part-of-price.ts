/** A name that tells a part of a price: `VAT 19 %`, `8.1% MwSt.`, `Commission (5 %)`. */
export const PART_OF_PRICE =
  /\b(?:vat|tax|gst|hst|pst|mwst|ust|tva|iva|btw|moms|dph|duty|tip|fee|commission|provision|levy|surcharge|royalt(?:y|ies))\b/i

/** The rate of such a part. */
export const PERCENTAGE = /(?<![\d.,])(\d{1,2}(?:[.,]\d+)?)\s?%/
