import { isCollectivite, type OrganisationKind } from './organisation';

/** An organisation as a territory: its own code, and those of what it lies in. */
export interface Place {
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly epciCode: string | null;
  readonly departementCode: string | null;
  readonly regionCode: string | null;
  /** Null: not known, which never counts as zero. */
  readonly population: number | null;
}

/** What territories are made of: an EPCI of its communes, a région of its départements. */
export interface Register {
  readonly communes: readonly Place[];
  readonly departements: readonly Place[];
}

/** Inhabitants of some territories together, each counted once. */
export interface Concerned {
  /** Null while no territory with a known population is among them. */
  readonly inhabitants: number | null;
  /** Territories whose population nobody knows: they are said, not counted. */
  readonly unknown: number;
  /** The same by département code; what lies in no département of the register is left out. */
  readonly byDepartement: ReadonlyMap<string, number>;
}

/** Whether a territory lies in another one, or is that one; an EPCI lies where its seat is. */
export function liesIn(place: Place, whole: Place): boolean {
  if (place.kind === whole.kind) return place.code === whole.code;
  switch (whole.kind) {
    case 'region':
      return place.regionCode === whole.code;
    case 'departement':
      return place.kind !== 'region' && place.departementCode === whole.code;
    case 'epci':
      return place.kind === 'commune' && place.epciCode === whole.code;
    default:
      return false;
  }
}

/** The territory that an organisation speaks for: a collectivité for its own or a part of it, any other for the one that it names, if it names one. */
export function spokenFor(organisation: Place, named: Place | null): Place | null {
  if (!isCollectivite(organisation.kind)) return named;
  return named !== null && liesIn(named, organisation) ? named : organisation;
}

/** Départements that a territory touches, by code: an EPCI may reach into several. */
export function departementsOf(place: Place, register: Register): ReadonlySet<string> {
  const codes = partsOf(place, insidesOf(register)).map(departementCodeOf);
  return new Set(codes.filter((code) => code !== null));
}

/**
 * Inhabitants of several territories, each counted once however they lie in or across one another: every territory is
 * taken apart into communes and whole départements, and a commune of a whole département counts with it.
 */
export function concernedPopulation(places: readonly Place[], register: Register): Concerned {
  const insides = insidesOf(register);
  const parts = new Map<string, Place>();
  for (const place of places) {
    for (const part of partsOf(place, insides)) parts.set(keyOf(part.kind, part.code), part);
  }
  const counted = [...parts.values()].filter(
    (part) => !around(part).some((whole) => parts.has(whole)),
  );
  const byDepartement = new Map<string, number>();
  let inhabitants: number | null = null;
  for (const part of counted) {
    if (part.population === null) continue;
    inhabitants = (inhabitants ?? 0) + part.population;
    const code = departementCodeOf(part);
    if (code !== null) byDepartement.set(code, (byDepartement.get(code) ?? 0) + part.population);
  }
  const unknown = counted.filter((part) => part.population === null).length;
  return { inhabitants, unknown, byDepartement };
}

/** What lies inside each EPCI and each région, by its key. */
type Insides = ReadonlyMap<string, readonly Place[]>;

/** The register put in order once: thousands of territories are looked for in it. */
function insidesOf({ communes, departements }: Register): Insides {
  const insides = new Map<string, Place[]>();
  const put = (kind: OrganisationKind, code: string | null, part: Place): void => {
    if (code === null) return;
    const key = keyOf(kind, code);
    const inside = insides.get(key);
    if (inside === undefined) insides.set(key, [part]);
    else inside.push(part);
  };
  for (const commune of communes) put('epci', commune.epciCode, commune);
  for (const departement of departements) put('region', departement.regionCode, departement);
  return insides;
}

/** What a territory is taken apart into; itself when the register knows nothing of its inside. */
function partsOf(place: Place, insides: Insides): readonly Place[] {
  return insides.get(keyOf(place.kind, place.code)) ?? [place];
}

/** The keys of the territories in which another one would lie, as `liesIn` has it. */
function around({ kind, epciCode, departementCode, regionCode }: Place): string[] {
  return [
    ...(kind === 'commune' && epciCode !== null ? [keyOf('epci', epciCode)] : []),
    ...(kind !== 'region' && kind !== 'departement' && departementCode !== null
      ? [keyOf('departement', departementCode)]
      : []),
    ...(kind !== 'region' && regionCode !== null ? [keyOf('region', regionCode)] : []),
  ];
}

function keyOf(kind: OrganisationKind, code: string): string {
  return `${kind}-${code}`;
}

function departementCodeOf(part: Place): string | null {
  return part.kind === 'departement' ? part.code : part.departementCode;
}
