import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { listInForce } from './listInForce.server';

export interface StandardsListView {
  readonly version: string;
  readonly standards: readonly {
    readonly id: string;
    readonly title: string;
    readonly category: string;
    /** How many criteria it has. */
    readonly count: number;
  }[];
  /** Null for our own list, which nobody imported. */
  readonly importedOn: Day | null;
  readonly importedBy: string | null;
}

/** The standards in force, and who imported them. */
export async function readStandardsList({ db }: Context): Promise<StandardsListView> {
  const { list, edition } = await listInForce(db);
  return {
    version: list.version,
    standards: list.standards.map(({ id, title, category, criteria }) => ({
      ...{ id, title, category },
      count: criteria.length,
    })),
    importedOn: edition === null ? null : dayInParis(edition.importedAt),
    importedBy: edition?.importedBy ?? null,
  };
}
