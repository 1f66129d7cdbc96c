import type { Actor } from '../accounts/account';
import type { OrganisationKind } from '../organisations/organisation';
import type { Fault, ImportedLine } from './import-line';
import { mayImportFor } from './import-permissions';
import { chooseTerritory } from './territory';

/** An organisation that a line may name. */
export interface Place {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly name: string;
}
type Called = ReadonlyMap<string, readonly Place[]>;

/** A line with the organisations that it means. */
export interface Placed {
  readonly row: number;
  readonly line: ImportedLine;
  readonly textHash: string;
  readonly proposer: Place | null;
  readonly territory: Place | null;
  readonly faults: readonly Fault[];
}

/** What becomes of a line. */
export type PlannedLine =
  | { readonly kind: 'new'; readonly placed: Placed & { readonly proposer: Place } }
  | {
      readonly kind: 'known';
      readonly row: number;
      readonly title: string;
      readonly frictionId: number;
      /** Its reference said something else when it was imported. */
      readonly differs: boolean;
    }
  | {
      readonly kind: 'wrong';
      readonly row: number;
      readonly title: string;
      readonly faults: readonly Fault[];
    };

const COLLECTIVITES: readonly OrganisationKind[] = ['commune', 'epci', 'departement', 'region'];
const MOST_CHOICES = 5;

/** The one place of that name, or why it cannot be told; a région or département before the communes that share its name. */
function choose(
  field: 'organisation' | 'territory',
  places: readonly Place[],
): { readonly place: Place | null; readonly faults: readonly Fault[] } {
  const chosen = chooseTerritory(places.map((place) => ({ ...place, exact: true })));
  if (chosen.ok) return { place: chosen.value, faults: [] };
  if (chosen.refusal === 'territory-unknown')
    return { place: null, faults: [{ field, fault: `${field}-unknown` }] };
  const choices = places
    .slice(0, MOST_CHOICES)
    .map(({ name, code }) => `${name} (${code})`)
    .join(', ');
  return { place: null, faults: [{ field, fault: `${field}-ambiguous`, facts: { choices } }] };
}

/** The proposer and the territory that a line means, and what is wrong with them. */
export function faultsOfPlaces(
  actor: Actor | null,
  line: ImportedLine,
  called: Called,
  byDefault: Place | null,
): Pick<Placed, 'proposer' | 'territory' | 'faults'> {
  const collectivites = (called.get(line.territory) ?? []).filter(({ kind }) =>
    COLLECTIVITES.includes(kind),
  );
  const territory =
    line.territory === '' ? { place: null, faults: [] } : choose('territory', collectivites);
  const proposer = proposerOf(line, called, byDefault);
  const entitled = proposer.place === null || mayImportFor(actor, proposer.place.id);
  return {
    proposer: entitled ? proposer.place : null,
    territory: territory.place,
    faults: [
      ...proposer.faults,
      ...(entitled ? [] : [{ field: 'organisation', fault: 'not-your-organisation' } as const]),
      ...territory.faults,
    ],
  };
}

function proposerOf(line: ImportedLine, called: Called, byDefault: Place | null) {
  if (line.organisation !== '') return choose('organisation', called.get(line.organisation) ?? []);
  const faults: readonly Fault[] =
    byDefault === null ? [{ field: 'organisation', fault: 'organisation-missing' }] : [];
  return { place: byDefault, faults };
}

/** What becomes of each line: wrong, imported before, or new; a line that repeats an earlier one of its file is wrong. */
export function judgeLines(
  lines: readonly Placed[],
  known: ReadonlyMap<number, { readonly frictionId: number; readonly differs: boolean }>,
): PlannedLine[] {
  const references = new Map<string, number>();
  const texts = new Map<string, number>();
  return lines.map((placed) => {
    const { row, line, textHash, proposer } = placed;
    const owner = String(proposer?.id);
    const faults = [...placed.faults];
    const first = firstRow(
      references,
      line.reference === '' ? null : `${owner} ${line.reference}`,
      row,
    );
    const firstText = firstRow(texts, line.title === '' ? null : `${owner} ${textHash}`, row);
    if (first !== null)
      faults.push({ field: 'reference', fault: 'reference-twice', facts: { row: first } });
    else if (firstText !== null)
      faults.push({ field: 'title', fault: 'text-twice', facts: { row: firstText } });
    if (faults.length > 0 || proposer === null)
      return { kind: 'wrong', row, title: line.title, faults };
    const earlier = known.get(row);
    if (earlier === undefined) return { kind: 'new', placed: { ...placed, proposer } };
    const { frictionId, differs } = earlier;
    return { kind: 'known', row, title: line.title, frictionId, differs };
  });
}

/** The earlier row of that key, which is kept for the rows that follow; null when it is the first one or has none. */
function firstRow(seen: Map<string, number>, key: string | null, row: number): number | null {
  if (key === null) return null;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, row);
  return first ?? null;
}
