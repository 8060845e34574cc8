import type { ColorComponents, ColorPalette, PaletteStop } from '../../chart.ts'
import { evaluateFormula } from './palette-formulae.ts'

/** Find the colour of a palette at a share from 0 to 1 as a packed `0xRRGGBB` (gnuplot 5.4). */
export function findPaletteColor(palette: ColorPalette, share: number): number {
  const [red, green, blue] = findPaletteComponents(palette, share)
  const part = (component: number): number =>
    Math.min(255, Math.max(0, Math.trunc(255 * component + 0.5)))
  return part(red) * 0x10000 + part(green) * 0x100 + part(blue)
}

/** Find the colour of a palette at a share from 0 to 1, however many colours it has. */
export function findPureColor(palette: ColorPalette, share: number): ColorComponents {
  return findRgb(palette, palette.isNegative === true ? 1 - share : share)
}

/** Find the red, green and blue of a palette at a share from 0 to 1. */
export function findPaletteComponents(palette: ColorPalette, share: number): ColorComponents {
  const value = palette.isNegative === true ? 1 - share : share
  const placed =
    palette.maxColors === undefined ? value : quantise(palette, value, palette.maxColors)
  return findRgb(palette, Math.min(1, Math.max(0, placed)))
}

function findRgb(palette: ColorPalette, value: number): ColorComponents {
  const components = findComponents(palette, value)
  if (palette.mapping.kind === 'gray' || palette.mapping.kind === 'cubehelix') return components
  switch (palette.model) {
    case 'RGB':
      return components
    case 'HSV':
      return convertHsv(components)
    case 'CMY': {
      const [cyan, magenta, yellow] = components
      return [1 - cyan, 1 - magenta, 1 - yellow]
    }
  }
}

function findComponents({ mapping, gamma }: ColorPalette, value: number): ColorComponents {
  switch (mapping.kind) {
    case 'gray': {
      const gray = value ** (1 / gamma)
      return [gray, gray, gray]
    }
    case 'formulae': {
      const [first, second, third] = mapping.numbers
      return [
        evaluateFormula(first, value),
        evaluateFormula(second, value),
        evaluateFormula(third, value),
      ]
    }
    case 'sampled':
      return interpolateSamples(mapping.colors, value)
    case 'gradient':
      return interpolate(mapping.stops, value)
    case 'cubehelix': {
      const { start, cycles, saturation } = mapping
      const angle = 2 * Math.PI * (start / 3 + value * cycles)
      const gray = value ** (1 / gamma)
      const amplitude = (saturation * gray * (1 - gray)) / 2
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
      const turn = (a: number, b: number): number =>
        Math.min(1, Math.max(0, gray + amplitude * (a * cosine + b * sine)))
      // The axes of D. A. Green, "A colour scheme for the display of astronomical intensity images", 2011.
      return [turn(-0.14861, 1.78277), turn(-0.29227, -0.90649), turn(1.97294, 0)]
    }
  }
}

function interpolateSamples(colors: readonly ColorComponents[], value: number): ColorComponents {
  const place = value * (colors.length - 1)
  const index = Math.min(Math.floor(place), colors.length - 2)
  const [before, after] = [colors[index], colors[index + 1]]
  if (before === undefined || after === undefined) return [0, 0, 0]
  return mix(before, after, place - index)
}

function mix(before: ColorComponents, after: ColorComponents, share: number): ColorComponents {
  const part = (i: 0 | 1 | 2): number => before[i] + share * (after[i] - before[i])
  return [part(0), part(1), part(2)]
}

function interpolate(stops: readonly PaletteStop[], value: number): ColorComponents {
  const index = stops.findIndex(({ at }) => at >= value)
  const [before, after] = [stops[index - 1], stops[index] ?? stops.at(-1)]
  if (after === undefined) return [0, 0, 0]
  if (before === undefined || after.at === value || after.at === before.at) return after.color
  return mix(before.color, after.color, (value - before.at) / (after.at - before.at))
}

/** Take one of so many colours; a piece of a gradient that is too narrow for them keeps its own (gnuplot 5.4). */
function quantise({ mapping }: ColorPalette, value: number, count: number): number {
  const plain = Math.floor(value * count) / (count - 1)
  if (mapping.kind !== 'gradient') return plain
  const { stops } = mapping
  const step = 1 / count
  const widths = stops.slice(1).map(({ at }, i) => at - (stops[i]?.at ?? 0))
  const narrowest = Math.min(1, ...widths.filter((width) => width > 0))
  if ((stops.length <= 2 && plain === 0) || narrowest > step) return plain
  const index = stops.findIndex(({ at }, i) => value >= at && value < (stops[i + 1]?.at ?? -1))
  const [low, high] = [stops[index]?.at, stops[index + 1]?.at]
  if (low === undefined || high === undefined || high - low >= step) return plain
  return (low + high) / 2
}

/** Convert hue, saturation and value to red, green and blue (A. R. Smith, "Color gamut transform pairs", 1978). */
export function convertHsv([hue, saturation, value]: ColorComponents): ColorComponents {
  const sixth = hue * 6
  const sector = Math.floor(sixth)
  const part = sixth - sector
  const low = value * (1 - saturation)
  const falling = value * (1 - saturation * part)
  const rising = value * (1 - saturation * (1 - part))
  switch (((sector % 6) + 6) % 6) {
    case 0:
      return [value, rising, low]
    case 1:
      return [falling, value, low]
    case 2:
      return [low, value, rising]
    case 3:
      return [low, falling, value]
    case 4:
      return [rising, low, value]
    default:
      return [value, low, falling]
  }
}
