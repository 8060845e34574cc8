/** Formats that read samples over time, and those that state the figures of the same lines. */
export const FORMATS_BESIDES: Readonly<Record<string, readonly string[]>> = {
  freeSamples: ['free'],
  processStatusSamples: ['processStatus'],
}
