/** A working day and a little more: nobody signs in twice a day, and a forgotten session ends by itself. */
const SESSION_HOURS = 12;

/** The instant at which a session opened now ends, whatever is done meanwhile. */
export function sessionEnd(openedAt: Date): Date {
  return new Date(openedAt.getTime() + SESSION_HOURS * 3_600_000);
}

/** The longest that a browser keeps the session's cookie, in seconds. */
export const SESSION_SECONDS = SESSION_HOURS * 3_600;
