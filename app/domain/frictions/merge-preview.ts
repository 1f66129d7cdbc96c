/** An organisation that speaks in a family: its proposer or a supporter of one of its frictions. */
export interface CountedVoice {
  readonly organisationId: number;
  /** Null is unknown, which never counts as zero. */
  readonly peoplePerYear: number | null;
}

/** What a friction counts with everything merged into it. */
export interface CountedFamily {
  readonly voices: readonly CountedVoice[];
  /** Accounts that are told of its news: those who proposed one of its frictions, and followers. */
  readonly toldIds: readonly number[];
}

export interface FamilyCount {
  readonly organisations: number;
  /** Sum of what the organisations say, each once and by its largest figure; null when none says any. */
  readonly peoplePerYear: number | null;
  /** Organisations that give no figure: they are not counted as zero. */
  readonly withoutFigure: number;
  readonly told: number;
}

/** What a family counts: every organisation and every person once. */
export function countFamily({ voices, toldIds }: CountedFamily): FamilyCount {
  const figures = new Map<number, number | null>();
  for (const { organisationId, peoplePerYear } of voices) {
    const earlier = figures.get(organisationId) ?? null;
    const larger =
      peoplePerYear === null ? earlier : Math.max(peoplePerYear, earlier ?? peoplePerYear);
    figures.set(organisationId, larger);
  }
  const known = [...figures.values()].filter((figure) => figure !== null);
  return {
    organisations: figures.size,
    peoplePerYear: known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0),
    withoutFigure: figures.size - known.length,
    told: new Set(toldIds).size,
  };
}

/** The family that two make together once one is merged into the other. */
export function together(a: CountedFamily, b: CountedFamily): CountedFamily {
  return { voices: [...a.voices, ...b.voices], toldIds: [...a.toldIds, ...b.toldIds] };
}

/** Organisations that speak in both: they are counted once. */
export function inBoth(a: CountedFamily, b: CountedFamily): ReadonlySet<number> {
  const ofA = new Set(a.voices.map(({ organisationId }) => organisationId));
  return new Set(
    b.voices
      .map(({ organisationId }) => organisationId)
      .filter((organisationId) => ofA.has(organisationId)),
  );
}
