import { ACTS, type Act, type Audience } from './act';

/** The acts that those audiences read. */
export function actsReadBy(audiences: readonly Audience[]): Act[] {
  return (Object.keys(ACTS) as Act[]).filter((act) => audiences.includes(ACTS[act]));
}
