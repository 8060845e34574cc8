import { BYTES_PER_MEBIBYTE } from '../quantities/units.ts'
import { decodeLine } from './line.ts'
import type { ParsedLine, RecordFormat } from './record-format.ts'

const LINE =
  /^Processed ([\d,]+) files? and ([\d,]+) bytes in ([\d.]+) ?s(?:, ([\d.]+) ms\/(M[Bb]|MiB))?/

/**
 * The closing line of TotalDepth's tools: `Processed 82 files and 108,145,150 bytes in 34.368 s,
 * 333.2 ms/Mb`. The rate is computed from bytes and seconds, per MiB; the printed one is checked
 * against it, which also decides whether its "Mb" meant MB or MiB.
 */
export const throughputFormat: RecordFormat = {
  kind: 'records',
  name: 'throughput',
  summary: 'the line "Processed 82 files and 108,145,150 bytes in 34.368 s, 333.2 ms/Mb"',
  record: 'throughput record',
  version: 1,
  anchors: [{ text: 'Processed ', where: 'anywhere' }],
  figures: [
    { name: 'files', unit: '1', meaning: 'files processed' },
    { name: 'bytes', unit: 'B', meaning: 'bytes processed' },
    { name: 'seconds', unit: 's', meaning: 'execution time' },
    {
      name: 'perMiB',
      unit: 's/MiB',
      meaning: '`throughput.seconds` over `throughput.bytes`',
      missing: 'no byte was processed',
      role: 'the line with the bytes and seconds that it is computed from',
    },
  ],
  parseLine(line): ParsedLine | undefined {
    const match = LINE.exec(decodeLine(line))
    if (match === null) return undefined
    const [, files, bytes, time, printedRate] = match
    const size = parseCount(bytes)
    const seconds = Number(time)
    if (!Number.isFinite(seconds)) return undefined
    const perMiB = seconds / (size / BYTES_PER_MEBIBYTE)
    return {
      record: {
        kind: 'figures',
        figures: [
          { name: 'files', value: parseCount(files), unit: '1' },
          { name: 'bytes', value: size, unit: 'B' },
          { name: 'seconds', value: seconds, unit: 's', resolution: findStep(time) },
          ...(size > 0 ? [{ name: 'perMiB', value: perMiB, unit: 's/MiB' } as const] : []),
        ],
      },
      ...(printedRate === undefined || size === 0 || isRateOf(printedRate, seconds, size)
        ? {}
        : {
            problem: {
              kind: 'printed-rate',
              printed: `${printedRate} ms/Mb`,
              perMiB: `${(perMiB * 1000).toFixed(1)} ms/MiB`,
              perMB: `${((seconds / size) * 1e9).toFixed(1)} ms/MB`,
            },
          }),
    }
  },
}

/** Find the value of the last digit of a number: 0.001 for `34.368`. */
function findStep(text = ''): number {
  return 10 ** -(text.split('.')[1]?.length ?? 0)
}

function parseCount(text: string | undefined): number {
  return Number((text ?? '').replaceAll(',', ''))
}

/** Whether a printed rate is the computed one per MiB or per MB, to its last printed digit. */
function isRateOf(printed: string, seconds: number, size: number): boolean {
  const decimals = printed.split('.')[1]?.length ?? 0
  const slack = 0.5 * 10 ** -decimals * 1.0001
  // The printed seconds are rounded too: half of their last digit, at three decimals.
  return [BYTES_PER_MEBIBYTE, 1e6].some((megabyte) => {
    const milliseconds = (1000 * seconds * megabyte) / size
    return Math.abs(Number(printed) - milliseconds) <= slack + (0.0005 / seconds) * milliseconds
  })
}
