import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'

const FIGURES: readonly FigureDescription[] = [
  figure('text', 'code and constants, as `size` counts them'),
  figure('data', 'data that are initialised'),
  figure('bss', 'data that begin as zero, which the file does not have'),
  figure('total', 'size of all, as the tool adds it up'),
  figure('file', 'part of the file'),
  figure('memory', 'part of memory when the program is loaded'),
  figure('code', 'machine code, which is a part of the section `.text`'),
  { ...figure('fileChange', 'how much larger the part of the file is than before'), signed: true },
  { ...figure('memoryChange', 'how much larger the part of memory is than before'), signed: true },
]

function figure(name: string, meaning: string): FigureDescription {
  return { name, unit: 'B', meaning, missing: 'the tool does not state it' }
}

/** What tools say of the size of binaries: `size['build/app'].text`. */
export const sizeGroup: MetricGroup = {
  name: 'size',
  record: 'size of a binary',
  figures: FIGURES,
  results: 'benchmarks',
}

/** Pick the figures of the group that a format states. */
export function pickSizeFigures(...names: readonly string[]): readonly FigureDescription[] {
  return FIGURES.filter(({ name }) => names.includes(name))
}
