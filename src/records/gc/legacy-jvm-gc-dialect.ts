import type { ParsedLine, TableReader } from '../record-format.ts'
import type { GcDialect } from './gc-dialect.ts'
import { hasLegacyCollection, isLegacyHead, LegacyGcReader } from './legacy-gc-reader.ts'

/** The log of JDK 8 and before: `-verbose:gc`, `-XX:+PrintGC`, `-XX:+PrintGCDetails`, with or without stamps. */
export const legacyJvmGcDialect: GcDialect = {
  name: 'jvm8',
  // The first line of a log has one of these; the table that it begins reads the others.
  anchors: [
    ...['OpenJDK ', 'Java HotSpot(TM) ', '[GC ', '[GC--', '[Full GC'],
    ...'0123456789'.split('').map((digit) => `${digit}.`),
  ].map((text) => ({ text, where: 'line-start' })),
  parse(line): ParsedLine | undefined {
    const table = new LegacyGcReader()
    const parsed = table.readLine(line)
    return parsed && { ...parsed, table }
  },
}

/** Open the log of a JVM that has run for a while: its lines begin with any number of digits. */
export function openLegacyTable(head: string): TableReader | undefined {
  return hasLegacyCollection(head) ? new LegacyGcReader() : undefined
}

/** Whether the stamps before the lines of a log with this head are those of the JVM. */
export function ownsLegacyStamps(head: string): boolean {
  return isLegacyHead(head) || /^\d{4}-\d\d-\d\dT[\d:.,]+[+-]\d{4}: .*\[(?:Full )?GC/m.test(head)
}
