/** Units of what no log measures here, ratios, and parts of a unit, right behind a number of seconds or bytes. */
const BEHIND =
  /^(?:[\s\u00a0\u2009\u202f]*)(?<word>[kMGT]?Hz|[mkMG]?W|[kM]?J|k?Wh|\u00b0[CF]|km|cm|mm|fps|px|rpm|dB|m?V|EUR|USD|GBP|[\u20ac\u00a3\u00a5]|times\s(?:faster|slower|quicker|as|more|less|the)|[x\u00d7]\s(?:faster|slower|quicker|as|more|less)|-?fold|(?:tenths|hundredths|thousandths|millionths)\sof\sa|of\s(?:an?|one)\s(?:hour|minute|day|(?:milli|micro|nano)second|(?:kilo|mega|giga|kibi|mebi|gibi)?byte)|:[0-5]\d)(?![\p{L}\p{N}])/u

/** What joins a number to its unit as one word: `4.5-minute run`. */
const HYPHEN = /^[-\u2010\u2011\u2013](?=\p{L})/u

/** A sign of a ratio, of money or a part of a clock time before a number: `x4.5`, `€ 4.5`, `4:30`. */
const BEFORE =
  /(?:^|[\s(])(?<word>[x\u00d7]|[\u20ac\u00a3\u00a5]\s?|(?:EUR|USD|GBP)\s|\d{1,3}(?::[0-5]\d)?:)(?:\\ )?$/u

/** Find a word behind a number of seconds or bytes that calls it what neither can be; `undefined` for none. */
export function findForeignWord(text: string): string | undefined {
  return BEHIND.exec(text)?.groups?.['word']
}

/** Take off the hyphen between a number and its unit, as in `4.5-minute run`. */
export function skipHyphen(text: string): string {
  return text.replace(HYPHEN, '')
}

/** Find what stands before a number of seconds or bytes; `undefined` for none. */
export function findForeignBefore(text: string): string | undefined {
  return BEFORE.exec(text)?.groups?.['word']
}
