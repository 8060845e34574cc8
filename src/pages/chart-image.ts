/** A chart as a page shows it. */
export interface ChartImage {
  /** Where the image is, relative to the page, with `/`. */
  readonly target: string
  /** What a reader who cannot see the image gets to know; plain text. */
  readonly alt: string
  /** Plain text below the image. */
  readonly caption: string | undefined
  /** What links to it name: small letters, digits and `-`. */
  readonly label?: string | undefined
}

/** An image that a page has, on lines of its own. */
export interface PlacedImage {
  readonly start: number
  readonly end: number
  /** As the page has it. */
  readonly target: string
  readonly alt: string
}
