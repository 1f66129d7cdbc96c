/** A friction of a merged family: who proposed it, and who said « nous aussi » to it. */
export interface FamilyMember {
  readonly organisationId: number | null;
  readonly supporterIds: readonly number[];
}

/** The organisations that a family concerns, each counted once: proposers and supporters, those of the merged frictions included. */
export function concernedOrganisations(family: readonly FamilyMember[]): ReadonlySet<number> {
  return new Set(
    family.flatMap(({ organisationId, supporterIds }) =>
      organisationId === null ? supporterIds : [organisationId, ...supporterIds],
    ),
  );
}
