import type { HexColor } from './chart.ts'
import type { Ink } from './drawing.ts'

/** A colour on a light page and its counterpart on a dark one, as `#rrggbb`. */
export interface Shade {
  readonly light: string
  readonly dark: string
}

/** The colours of the named inks. */
export type Palette = Readonly<Record<Exclude<Ink, HexColor>, Shade>>

/**
 * The palette of the theme `gnuplot`. The light colours are gnuplot 5's. Their dark counterparts keep
 * the hue and are light enough to read on the dark background (4.5:1, WCAG 2 contrast of text).
 */
export const PALETTE: Palette = {
  background: { light: '#ffffff', dark: '#14171c' },
  foreground: { light: '#000000', dark: '#e4e7eb' },
  grid: { light: '#808080', dark: '#868d98' },
  'line-1': { light: '#9400d3', dark: '#c774f5' },
  'line-2': { light: '#009e73', dark: '#2fc79a' },
  'line-3': { light: '#56b4e9', dark: '#72c6f5' },
  'line-4': { light: '#e69f00', dark: '#f0ad26' },
  'line-5': { light: '#f0e442', dark: '#f3ea6d' },
  'line-6': { light: '#0072b2', dark: '#3d9be0' },
  'line-7': { light: '#e51e10', dark: '#ff6557' },
  'line-8': { light: '#000000', dark: '#ffffff' },
}

/** Find the colours of an ink; a `#rrggbb` colour is lightened for the dark background. */
export function findShade(ink: Ink, palette: Palette = PALETTE): Shade {
  if (isNamed(ink)) return palette[ink]
  return { light: ink, dark: lightenForDark(ink) }
}

function isNamed(ink: Ink): ink is Exclude<Ink, HexColor> {
  return Object.hasOwn(PALETTE, ink)
}

/** Contrast of text with its background (WCAG 2, level AA); lines would need only 3. */
const CONTRAST = 4.5

type Channels = readonly [red: number, green: number, blue: number]

/** Mix a colour with white, in steps of a hundredth, until it is readable on the dark background. */
function lightenForDark(color: HexColor): string {
  const channels = parseChannels(color)
  for (let share = 0; share < 1; share += 0.01) {
    const mixed = mixWithWhite(channels, share)
    if (measureContrast(mixed, DARK_BACKGROUND) >= CONTRAST) return formatChannels(mixed)
  }
  return '#ffffff'
}

function parseChannels(color: string): Channels {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

const DARK_BACKGROUND = parseChannels(PALETTE.background.dark)

function formatChannels(channels: Channels): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Move all channels towards white by the same share, which keeps the hue. */
function mixWithWhite([red, green, blue]: Channels, share: number): Channels {
  const mix = (channel: number): number => Math.round(channel + (255 - channel) * share)
  return [mix(red), mix(green), mix(blue)]
}

/** Measure the contrast of two colours (WCAG 2.2). */
function measureContrast(one: Channels, other: Channels): number {
  const [first, second] = [measureLuminance(one), measureLuminance(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

function measureLuminance([red, green, blue]: Channels): number {
  const linear = (channel: number): number => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
