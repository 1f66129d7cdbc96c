import { floorOf, type Floor } from './floors';
import type { Import, Project, Source } from './project';

const DRIVERS = /^(?:drizzle-orm|postgres|@electric-sql\/pglite)(?:\/|$)/;
const WEB = /^(?:@remix-run\/|express(?:$|\/)|react(?:$|\/)|react-dom)/;
const FOR_DOMAIN = /^(?:zod|date-fns|@date-fns\/utc)(?:\/|$)/;
/** What date-fns answers by looking at the clock itself. */
const READS_CLOCK =
  /^(?:isPast|isFuture|is(?:Today|Tomorrow|Yesterday)|isThis[A-Z]\w*|(?:start|end)Of(?:Today|Tomorrow|Yesterday)|formatDistanceToNow(?:Strict)?|constructNow)$/;

const BROWSER_FLOORS: readonly (Floor | null)[] = ['ui', 'wording', 'domain'];
const WEBLESS_FLOORS: readonly (Floor | null)[] = ['services', 'adapters', 'db', 'wording'];

/** Packages on a floor that has no business with them. */
export function checkPackages(project: Project): string[] {
  return [...project.values()].flatMap((source) => {
    const floor = floorOf(source.path);
    if (floor === null || floor === 'tests') return [];
    return source.imports
      .filter((found) => found.target === null)
      .flatMap((found) => {
        const reason = reasonAgainst(source, floor, found);
        return reason === null
          ? []
          : [`${source.path}:${found.line} imports ${found.specifier}: ${reason}`];
      });
  });
}

function reasonAgainst(source: Source, floor: Floor, found: Import): string | null {
  const { specifier } = found;
  const clocked = /^date-fns(?:\/|$)/.test(specifier)
    ? found.names.find((name) => READS_CLOCK.test(name))
    : undefined;
  if (clocked !== undefined)
    return `${clocked} looks at the clock itself; take today or now as an argument and compare with it.`;
  if (DRIVERS.test(specifier) && floor !== 'db')
    return 'queries and drivers live in db/ alone; write a repository function in db/repositories and call it.';
  if (floor === 'domain' && !FOR_DOMAIN.test(specifier))
    return 'the domain uses nothing but itself, zod and date-fns; whatever needs more belongs in a service or an adapter.';
  if (specifier.startsWith('node:') && BROWSER_FLOORS.includes(floor))
    return `${source.path} also runs in the browser; what needs Node belongs in app/adapters or a service.`;
  if (specifier === '@remix-run/node' && floor === 'ui' && !found.typeOnly)
    return "a component knows no server; do it in the route's loader or action.";
  if (WEB.test(specifier) && WEBLESS_FLOORS.includes(floor))
    return 'only routes, app/http, app/ui and app/server know the web framework; return data and let them present it.';
  return null;
}
