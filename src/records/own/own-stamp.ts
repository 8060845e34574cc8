/** The time stamps of ISO 8601 that many lines are read with at a time; others are read one by one. */
export const STAMP = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?$/
