import type { Color, HexColor } from './chart-style.ts'

/** Unpack a colour `0xAARRGGBB`, of which an alpha of 0 is opaque (gnuplot); a negative one wraps around. */
export function unpackColor(packed: number): Color & { readonly kind: 'rgb' } {
  const alpha = ((Math.floor(packed / 0x1000000) % 256) + 256) % 256
  const rgb = ((packed % 0x1000000) + 0x1000000) % 0x1000000
  const hex: HexColor = `#${rgb.toString(16).padStart(6, '0')}`
  return { kind: 'rgb', hex, opacity: 1 - alpha / 255 }
}
