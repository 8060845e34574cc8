/** The numbers of the events of Profile and Trace: the highest, and how many were higher than all before. */
export class EventNumbers {
  last = -1
  count = 0

  add(number: number): void {
    if (number > this.last) this.set(number, 1)
  }

  /** Set the highest number, after some that were each higher than all before. */
  set(last: number, more: number): void {
    this.last = last
    this.count += more
  }
}
