import type { Color } from './chart-style.ts'
import { unpackColor } from './unpack-color.ts'

/** A pixel of which nothing shows. */
export const TRANSPARENT = 0xff000000

/** Paint an area that is a pixel: its opacity is in whole percents (gnuplot 5.4). */
export function findPixelColor(pixel: number): Color & { readonly kind: 'rgb' } {
  const percent = Math.trunc((findPixelOpacity(pixel) * 100) / 255)
  return { ...unpackColor(pixel), opacity: percent / 100 }
}

/** Find how much of a packed `0xAARRGGBB` pixel shows, from 0 to 255: an alpha of 0 is opaque (gnuplot). */
export function findPixelOpacity(pixel: number): number {
  return 255 - Math.floor(pixel / 0x1000000)
}
