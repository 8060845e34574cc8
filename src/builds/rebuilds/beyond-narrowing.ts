/** Thrown where a part of a project cannot be built by itself after all. */
export class BeyondNarrowing extends Error {
  constructor() {
    super('A part of a project asks for what it was not built of before')
  }
}
