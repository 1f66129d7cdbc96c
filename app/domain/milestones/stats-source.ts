/** What the journal calls the list of hosts; a number that never changes. */
export const STATS_HOSTS_SETTING = { key: 'statsHosts', number: 301 } as const;
/** Hosts read until an administrator changes the list: the network's own. */
export const DEFAULT_STATS_HOSTS: readonly string[] = ['*.beta.gouv.fr'];
/** More hosts than an incubator runs services. */
export const MOST_STATS_HOSTS = 500;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** A name with a dot and a last label that is no number: an address is none, and neither is `localhost`. */
const HOST = new RegExp(`^(?:\\*\\.)?(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`);
const LONGEST_HOST = 253;

/** The hosts of a list, one a line, `*.` before a domain for all the names under it; the lines that are none apart. */
export function readHostList(text: string): {
  readonly hosts: readonly string[];
  readonly wrong: readonly string[];
} {
  const lines = text
    .split('\n')
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '');
  const isHost = (line: string) => line.length <= LONGEST_HOST && HOST.test(line);
  return {
    hosts: [...new Set(lines.filter(isHost))].sort(),
    wrong: lines.filter((line) => !isHost(line)),
  };
}

/** Whether the list allows that host. */
export function allowsHost(hosts: readonly string[], hostname: string): boolean {
  const name = hostname.toLowerCase();
  return hosts.some((host) =>
    host.startsWith('*.') ? name.endsWith(host.slice(1)) : name === host,
  );
}

/** The part of a JSON document that a pointer names (RFC 6901); undefined when there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((value, step) => {
    if (Array.isArray(value))
      return /^(?:0|[1-9]\d*)$/.test(step) ? value[Number(step)] : undefined;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    return (value as Readonly<Record<string, unknown>>)[step];
  }, document);
}

/** Whether a text is a JSON pointer. */
export function isPointer(text: string): boolean {
  return /^(?:\/(?:[^/~]|~[01])*)*$/.test(text);
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
