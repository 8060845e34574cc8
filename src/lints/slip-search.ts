/** Finds the numbers that a written one may be by a slip of the hand, as places in their list. */
export type SlipSearch = (written: string) => readonly number[]

/**
 * Search numbers, in digits of one length, of which one digit is another, or two neighbours are swapped. The work grows
 * with what is written and what is meant, not with their product.
 */
export function createSlipSearch(written: readonly string[], meant: readonly string[]): SlipSearch {
  const sought = written.map(takeDigits)
  const wanted = new Set(sought.flatMap(listMasks))
  const lengths = new Set(sought.map(({ length }) => length))
  const places = new Map<string, number[]>()
  if (wanted.size > 0) {
    meant.forEach((text, at) => {
      const digits = takeDigits(text)
      if (!lengths.has(digits.length)) return
      for (const mask of new Set(listMasks(digits)))
        if (wanted.has(mask)) pushPlace(places, mask, at)
    })
  }
  return (text) => {
    const found = new Set(listMasks(takeDigits(text)).flatMap((mask) => places.get(mask) ?? []))
    return [...found].sort((a, b) => a - b)
  }
}

function pushPlace(places: Map<string, number[]>, mask: string, at: number): void {
  const list = places.get(mask)
  if (list === undefined) places.set(mask, [at])
  else list.push(at)
}

function takeDigits(text: string): string {
  return text.replace(/\D/g, '')
}

/** What numbers that differ by a slip have in common: all but one digit, or all but two neighbours, which are sorted. */
function listMasks(digits: string): readonly string[] {
  if (digits.length < 3) return []
  return Array.from(digits).flatMap((digit, at) => {
    const [before, after, next] = [digits.slice(0, at), digits.slice(at + 1), digits.charAt(at + 1)]
    const one = `${before}*${after}`
    if (next === '' || next === digit) return [one]
    const pair = digit < next ? digit + next : next + digit
    return [one, `${before}<${pair}>${digits.slice(at + 2)}`]
  })
}
