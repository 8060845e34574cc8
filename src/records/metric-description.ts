import type { UnitName } from '../quantities/units.ts'

/** What a metric is, whether or not a run has data for it. */
export interface MetricDescription {
  readonly name: string
  readonly unit: UnitName
  /** Whether its log states it in multiples of 1000, such as MB: it is shown in them, too. */
  readonly isDecimal?: true
  /** For the documentation and `tracedocs explain`: `elapsed (wall clock) time`. */
  readonly meaning: string
}

/** A figure that the lines of a format can state; it becomes the metric `<format>.<name>`. */
export interface FigureDescription extends MetricDescription {
  /** Why a log that has records of the format may lack it: `only GNU time -v prints it`. */
  readonly missing?: string
  /** What its line is to it, where it is computed: `the line with the bytes and seconds that …`. */
  readonly role?: string
  /** Which unit the log means by what it prints, where its text leaves a choice: `kbytes, by which GNU time means KiB`. */
  readonly unitNote?: string
  /** Whether its records are samples: its value is their median, and `<name>.mean`, `.max` and so on are known, too. */
  readonly sampled?: true
  /** Whether its samples are states, such as the memory in use, whose sum is nothing. */
  readonly isState?: true
  /** Whether it may be below zero; other numbers below zero are left out with a warning. */
  readonly signed?: true
}

/** A column that samples of a format have besides those of a process; it gives the metrics `<name>.peak` and so on. */
export interface GaugeDescription extends MetricDescription {
  /** As charts call it: `Heap Used`. */
  readonly title: string
  /** Whether it may be below zero; other numbers below zero are left out with a warning. */
  readonly signed?: true
}
