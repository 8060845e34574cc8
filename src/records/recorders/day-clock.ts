/** Counts seconds by a clock of hours, minutes and seconds: past midnight it goes on. */
export class DayClock {
  #first = NaN
  #last = NaN
  #days = 0

  /** Go on at a later start of the recorder, so many days after the first one. */
  beginDay(days: number): void {
    this.#days = days
    this.#last = NaN
  }

  /** Seconds since the first time. A clock that goes back by less than half a day is no new day: time went back. */
  read(secondsOfDay: number): number {
    if (this.#last - secondsOfDay > DAY / 2) this.#days++
    if (Number.isNaN(this.#first)) this.#first = secondsOfDay
    this.#last = secondsOfDay
    return this.#days * DAY + secondsOfDay - this.#first
  }
}

const DAY = 86_400
