/** Whether an argument of `plot` names a gnuplot script, by its ending, and not a log. */
export function isScript(argument: string): boolean {
  return /\.(?:plt|plot|p|pg|gp|gpi|gpl|gplt|gpt|gnp|gnu|gnuplot|dem)$/i.test(argument)
}
