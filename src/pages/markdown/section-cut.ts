/**
 * In front of such a line every list and quote ends: after a blank line, a letter or the like in the first column; and
 * a heading, a footnote or a fence without one. What micromark makes of a numbered list within a footnote depends on what
 * is before it.
 */
export const CUT =
  /(?:(?<=\n[ \t]*\r?\n)(?:(?:---+|\*\*\*+)[ \t]*\r?\n|(?!\[\^[^\]\s]+\]:.*\d[.)])[^\s>*+\-\d])|(?<=\n)(?:#{1,6}[ \t]|\[\^[^\]\s]+\]:(?!.*\d[.)])|`{3,}(?!.*`)|~~~))/g
