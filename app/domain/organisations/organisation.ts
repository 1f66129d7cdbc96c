/** Kinds of organisation (DOMAIN: « administration, collectivité… »). */
export const ORGANISATION_KINDS = [
  'administration-centrale',
  'service-deconcentre',
  'operateur',
  'securite-sociale',
  'commune',
  'epci',
  'departement',
  'region',
  'association-elus',
  'autre',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

const COLLECTIVITES: ReadonlySet<OrganisationKind> = new Set([
  'commune',
  'epci',
  'departement',
  'region',
]);

/** Whether the organisation is a collectivité (commune, EPCI, département, région): its signature needs a deliberation. */
export function isCollectivite(kind: OrganisationKind): boolean {
  return COLLECTIVITES.has(kind);
}

/** An organisation's address as it is recorded, however it was typed: small letters, save those of a Corsican code (2A, 2B). */
export function addressOf(text: string): string {
  const small = text.trim().toLowerCase();
  return small.replace(/-2[ab](?=\d{0,3}$)/, (code) => code.toUpperCase());
}
