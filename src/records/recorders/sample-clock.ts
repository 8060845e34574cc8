import type { ProcessSample } from '../record.ts'
import { DayClock } from './day-clock.ts'
import type { Stamp } from './read-stamp.ts'

/** Times the samples of one log by its stamps, which are since 1970 or of a day. */
export class SampleClock {
  readonly #days = new DayClock()

  /** The times of a sample: one is `NaN`, since the stamp does not state it. */
  read({ seconds, isOfDay }: Stamp): Pick<ProcessSample, 'elapsed' | 'timestamp'> {
    return isOfDay
      ? { elapsed: this.#days.read(seconds), timestamp: NaN }
      : { elapsed: NaN, timestamp: Math.round(seconds * 1e6) }
  }
}
