import type { Import, Project, Source } from './project';

const FLOOR_NAMES = [
  'routes',
  'http',
  'ui',
  'wording',
  'server',
  'services',
  'adapters',
  'domain',
  'db',
  'tests',
] as const;
export type Floor = (typeof FLOOR_NAMES)[number];

/** The picture of ARCHITECTURE: which floors each floor may look down to. */
const BELOW: Readonly<Record<Floor, readonly Floor[]>> = {
  routes: ['http', 'ui', 'wording', 'services', 'domain'],
  http: ['services', 'adapters', 'wording', 'domain'],
  ui: ['wording', 'domain'],
  wording: ['domain'],
  services: ['db', 'adapters', 'wording', 'domain'],
  adapters: ['domain'],
  domain: [],
  db: ['domain'],
  server: FLOOR_NAMES.filter((floor) => floor !== 'tests'),
  tests: FLOOR_NAMES,
};

const HOW: Readonly<Partial<Record<`${Floor}>${Floor}`, string>>> = {
  'routes>db':
    'a route asks a service and never the database; put the query in db/repositories and call it from a service.',
  'routes>adapters':
    'a route reaches the outside world through app/http or a service; the clock comes in with the context.',
  'http>db':
    'app/http turns requests into calls; what reads or writes rows is a service in app/services.',
  'http>ui':
    'app/http knows Request and Response, not pages; a page is rendered by its route from app/ui.',
  'http>routes': 'what a route and app/http share belongs in app/http.',
  'ui>db': "a component gets its data as props; load it in the route's loader through a service.",
  'ui>services':
    "a component gets its data as props; call the service in the route's loader or action.",
  'ui>adapters':
    "a component gets its data as props; what comes from the outside world passes through a service and the route's loader.",
  'ui>http': 'a component knows no request; parse in the route and hand the result down as props.',
  'ui>routes': 'a component does not know the page that shows it; hand it what it needs as props.',
  'wording>ui': 'app/wording holds sentences; what renders them belongs in app/ui.',
  'services>http':
    'a service returns refusals as values and knows no HTTP; app/http turns the outcome into a status.',
  'services>routes': 'what a route and a service share belongs in app/domain or in the service.',
  'services>ui':
    'a service renders nothing; return data, or take the sentence from app/wording for an e-mail.',
  'adapters>services':
    'an adapter only talks to the outside world; the service calls the adapter, with the data it needs.',
  'adapters>db': 'an adapter holds no rows; the service reads them and hands them over.',
  'adapters>wording': 'an adapter sends what it is given; the service picks the sentence.',
  'domain>db': 'the domain is pure rules; the service loads the row and passes it in as data.',
  'domain>services': 'the domain is pure rules; the service calls the rule, never the reverse.',
  'domain>adapters':
    'the domain is pure rules; what comes from the outside world (time too) is passed in as data.',
  'domain>wording':
    'the domain names a refusal by a string of a union; its French sentence stands in app/wording.',
  'db>services':
    'repositories are called by services; only db/seed may call a service. Move the use case to app/services.',
  'db>adapters':
    'the database is handed its configuration and the time as data; the caller passes them in.',
  'db>wording': 'rows hold codes, not sentences; the sentence is looked up when it is shown.',
};

/** The floor a path stands on; null outside app/, db/ and tests/. */
export function floorOf(file: string): Floor | null {
  const [top, second, ...rest] = file.split('/');
  if (top === 'db' || top === 'tests') return top;
  if (top !== 'app' || second === undefined) return null;
  // Files that stand in app/ itself (root, entries, the route table) are the top of the routes floor.
  if (rest.length === 0) return 'routes';
  return FLOOR_NAMES.find((floor) => floor === second) ?? null;
}

/** Imports that do not point down the floors, and folders of app/ that are no floor. */
export function checkFloors(project: Project): string[] {
  return [...project.values()].flatMap((source) => {
    const floor = floorOf(source.path);
    if (floor === null) {
      return [
        `${source.path} stands on no floor: app/ holds routes, http, ui, wording, server, services, adapters and domain; move it to the floor that says what kind of code it is.`,
      ];
    }
    return source.imports.flatMap((found) => checkImport(source, floor, found));
  });
}

function checkImport(source: Source, floor: Floor, found: Import): string[] {
  const { target } = found;
  if (target === null) return [];
  const other = floorOf(target);
  if (other === null || other === floor || BELOW[floor].includes(other)) return [];
  if (isAllowedByName(source.path, floor, other)) return [];
  return [`${source.path}:${found.line} imports ${target}: ${howTo(floor, other)}`];
}

function isAllowedByName(file: string, floor: Floor, other: Floor): boolean {
  // The demonstration story is told through the use cases, so that it obeys the rules it shows.
  return floor === 'db' && other === 'services' && file.startsWith('db/seed/');
}

function howTo(floor: Floor, other: Floor): string {
  if (other === 'tests')
    return 'nothing that ships may need a test; move what both need to the floor it is about.';
  if (other === 'server')
    return 'app/server wires everything and nothing imports it; move the shared part down to the floor it is about.';
  const known = HOW[`${floor}>${other}`];
  if (known !== undefined) return known;
  const allowed = BELOW[floor].join(', ');
  return `the ${floor} floor may only use ${allowed === '' ? 'itself' : allowed}; move what both need to a floor below, or pass it in as data.`;
}
