// A group `text` holds what a marker says, a group `double` or `single` what a value refers to.

/** A marker as a comment of HTML. */
export const HTML_MARKER = /<!--[ \t]*(?<text>tracedocs[ \t]*:.*?)-->/gi

/** A value as an element of HTML. */
export const SPAN_VALUE =
  /<span\s[^>]*?data-tracedocs=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')[^>]*>[^<]*(?:<\/span>)?/gi

/** A marker as an expression of MDX. */
export const MDX_MARKER = /(?<!\\)\{[ \t]*\/\*[ \t]*(?<text>tracedocs[ \t]*:.*?)\*\/[ \t]*\}/gi

/** A marker as a comment of reST; what is before it is looked at last, since lines of blanks are long. */
export const REST_MARKER = /\.\.(?<=^[ \t>]*\.\.)[ \t]+(?<text>tracedocs[ \t]*:.*)$/gim

/** A value of reST. */
export const REST_VALUE = /\|td-[^|\s][^|\n]*\|/gi

/** A tag of any element that names a value. */
export const ANY_VALUE = /(?<!\\)<[a-z][\w.:-]*\s[^<>]*?\bdata-tracedocs\b[^<>]*>?/gi
