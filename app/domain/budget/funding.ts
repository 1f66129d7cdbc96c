import { isCollectivite, type OrganisationKind } from '../organisations/organisation';
import type { Cents } from '../shared/money';

/** Where an envelope's money comes from, in the words of its funder's part in the startup. */
export const FUNDINGS = ['owner', 'incubator', 'co-funding', 'collectivite', 'sponsor'] as const;
export type Funding = (typeof FUNDINGS)[number];

/** What a co-funding leaves to the others for each euro that it brings: half and half (FAST). */
const OTHERS_PER_CO_FUNDED = 1;

/** How an envelope is called when nobody said it: by what its funder is to the startup. A co-funding is always said. */
export function fundingOf(
  funder: { readonly id: number; readonly kind: OrganisationKind },
  startup: { readonly ownerId: number | null; readonly incubatorId: number },
): Funding {
  if (funder.id === startup.ownerId) return 'owner';
  if (funder.id === startup.incubatorId) return 'incubator';
  return isCollectivite(funder.kind) ? 'collectivite' : 'sponsor';
}

/** The half that a co-funding expects from others in its year, and how much of it their envelopes bring; null for any other funding. */
export interface OtherHalf {
  readonly expected: Cents;
  readonly brought: Cents;
}

interface Granted {
  readonly funding: Funding;
  readonly year: number;
  readonly commitmentCeilingCents: Cents;
}

/** The other half of a co-funding among the startup's envelopes; what several co-fundings expect of one year is shared in their order. */
export function otherHalfOf(one: Granted, all: readonly Granted[]): OtherHalf | null {
  if (one.funding !== 'co-funding') return null;
  const sameYear = all.filter(({ year }) => year === one.year);
  const expectedOf = (granted: Granted) => granted.commitmentCeilingCents * OTHERS_PER_CO_FUNDED;
  let brought = 0;
  for (const granted of sameYear)
    if (granted.funding !== 'co-funding') brought += granted.commitmentCeilingCents;
  for (const before of sameYear) {
    if (before === one) break;
    if (before.funding === 'co-funding') brought -= expectedOf(before);
  }
  const expected = expectedOf(one);
  return { expected, brought: Math.min(expected, Math.max(0, brought)) };
}
