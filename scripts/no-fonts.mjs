/** Replaces fontkit in the bundle: tracedocs measures text by gnuplot's rule, never with a font. */
export function openSync() {
  throw new Error('Cannot measure text with a font, expected gnuplot’s rule to be used')
}
