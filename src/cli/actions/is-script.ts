/** Whether an argument of `plot` names a gnuplot script, by its ending, and not a log. */
export function isScript(argument: string): boolean {
  return /\.(?:plt|gp|gpi|gnu|gnuplot|plot|dem)$/i.test(argument)
}
