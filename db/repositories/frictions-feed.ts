import { sql } from 'drizzle-orm';
import type { FrictionFilters } from '../../app/domain/frictions/filters';
import type { FrictionState, FrictionTheme } from '../../app/domain/frictions/friction';
import { rowsOf, type Reader } from '../client';
import { idList } from './id-list';
import { lookUp, matching } from './frictions-lists';

/** A public friction as a feed announces it. */
export interface FrictionOfFeed {
  readonly id: number;
  readonly title: string;
  readonly situation: string;
  readonly theme: FrictionTheme;
  readonly state: FrictionState;
  readonly organisation: string;
  /** Since when everyone reads it. */
  readonly publicSince: Date;
}

/** The numbers of the frictions that match and became public last, whoever asks. */
export async function latestPublicFrictions(
  reader: Reader,
  filters: FrictionFilters,
  most: number,
): Promise<readonly number[]> {
  const looked = await lookUp(reader, filters);
  const rows = await rowsOf<{ id: number }>(
    reader,
    sql`select friction.id from friction where ${matching(filters, false, looked)}
        order by public_since desc, friction.id desc limit ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** Those frictions, the last that became public first. */
export async function frictionsOfFeed(
  reader: Reader,
  ids: readonly number[],
): Promise<readonly FrictionOfFeed[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf<Omit<FrictionOfFeed, 'publicSince'> & { publicSince: string }>(
    reader,
    sql`select friction.id, title, situation, theme, state, coalesce(short_name, name) as organisation,
          to_json(public_since) #>> '{}' as "publicSince"
        from friction join organisation on organisation.id = friction.organisation_id
        where friction.id in (${idList(ids)}) and public_since is not null
        order by public_since desc, friction.id desc`,
  );
  return rows.map((row) => ({ ...row, publicSince: new Date(row.publicSince) }));
}
