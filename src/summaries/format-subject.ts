/**
 * Format the first part of a metric's name: the group, and the result of the log that it is of, by its name or its place
 * from 1: `bench['parse/small']`, `time[2]`, `time`.
 */
export function formatSubject(group: string, subject: string | number | undefined): string {
  if (subject === undefined) return group
  if (typeof subject === 'number') return `${group}[${String(subject)}]`
  return `${group}['${subject.replaceAll(/[\\']/g, String.raw`\$&`)}']`
}
