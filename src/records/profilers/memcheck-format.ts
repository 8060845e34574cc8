import { decodeLine } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { heapGroup } from './heap-group.ts'

/** Process, and what memcheck says of its heap; numbers are grouped by commas, whatever the locale. */
const LINE =
  /^==(\d+)== +(?:(in use at exit|definitely lost): ([\d,]+) bytes in [\d,]+ blocks|total heap usage: ([\d,]+) allocs, ([\d,]+) frees, ([\d,]+) bytes allocated|(All heap blocks were freed -- no leaks are possible))\s*$/

/** The summaries of valgrind's memcheck: what was allocated, and what was lost. A log may have those of several processes. */
export const memcheckFormat: RecordFormat = {
  kind: 'records',
  name: 'memcheck',
  summary:
    'the summary of valgrind: ==61== total heap usage: 50 allocs, 40 frees, 500,000 bytes allocated',
  record: heapGroup.record,
  version: 2,
  group: heapGroup,
  figures: heapGroup.figures,
  anchors: '123456789'
    .split('')
    .map((digit) => ({ text: `==${digit}`, where: 'line-start' }) as const),
  parseLine(line): ParsedLine | undefined {
    const match = LINE.exec(decodeLine(line))
    if (match === null) return undefined
    const [, pid = '', name = '', bytes, allocs, frees, allocated, none] = match
    const figures: readonly StatedFigure[] =
      none !== undefined
        ? [{ name: 'leaked', value: 0, unit: 'B' }]
        : bytes === undefined
          ? [
              state('allocs', allocs, '1'),
              state('frees', frees, '1'),
              state('allocated', allocated, 'B'),
            ]
          : [state(name === 'in use at exit' ? 'atExit' : 'leaked', bytes, 'B')]
    // The first line of a process's summary; others may stand between those of another one.
    const isFirst = name === 'in use at exit'
    const of = { source: `memcheck ${pid}`, ...(isFirst ? { begins: true } : { continues: true }) }
    return { record: { kind: 'figures', figures, of } }
  },
}

function state(name: string, text: string | undefined, unit: 'B' | '1'): StatedFigure {
  return { name, value: Number((text ?? '').replaceAll(',', '')), unit }
}
