/** The present instant: the only place that reads the machine's clock. */
export function readClock(): Date {
  return new Date();
}
