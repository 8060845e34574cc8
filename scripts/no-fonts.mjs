/** Stands for fontkit in the bundle: tracedocs measures text by gnuplot's rule, never by a font. */
export function openSync() {
  throw new Error('Cannot measure text with a font, expected gnuplot’s rule to be used')
}
