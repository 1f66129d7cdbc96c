import { and, eq, sql } from 'drizzle-orm';
import {
  SCORE_CRITERIA,
  type Ratings,
  type ScoreCriterion,
} from '../../app/domain/frictions/scoring';
import { rowsOf, type Reader, type Tx } from '../client';
import { frictionScore } from '../schema/frictions-workbench';
import { idList } from './id-list';

/** A reviewer's grid as it is recorded. */
export interface ScoreRow {
  readonly reviewerId: number;
  readonly reviewer: string;
  readonly version: number;
  readonly ratings: Ratings;
  readonly comments: Readonly<Record<ScoreCriterion, string>>;
  readonly givenAt: Date;
  readonly revisedAt: Date | null;
}

/** What the grids of one friction come to. */
export interface MeanScore {
  /** From 0 to 4. */
  readonly mean: number;
  /** Mean over the criteria of the gap between the highest and the lowest rating. */
  readonly spread: number;
  readonly count: number;
  /** Who has scored: a page shows the mean to them alone (blind scoring). */
  readonly reviewerIds: readonly number[];
}

const GAPS = sql.join(
  SCORE_CRITERIA.map(
    (criterion) => sql`max(${sql.identifier(criterion)}) - min(${sql.identifier(criterion)})`,
  ),
  sql` + `,
);
const SUM = sql.join(
  SCORE_CRITERIA.map((criterion) => sql.identifier(criterion)),
  sql` + `,
);
/** Mean gap between the highest and the lowest rating, over the grids of one friction. */
export const SPREAD = sql`((${GAPS}) / ${SCORE_CRITERIA.length}::float8)`;

/** Mean score and spread of each of those frictions that somebody has scored; the others are absent. */
export async function meanScores(
  reader: Reader,
  frictionIds: readonly number[],
): Promise<ReadonlyMap<number, MeanScore>> {
  if (frictionIds.length === 0) return new Map();
  const rows = await rowsOf<MeanScore & { id: number }>(
    reader,
    sql`select friction_id as id, (avg(${SUM}) / ${SCORE_CRITERIA.length})::float8 as mean, ${SPREAD} as spread,
          count(*)::int as count, array_agg(reviewer_id order by reviewer_id) as "reviewerIds"
        from friction_score where friction_id in (${idList(frictionIds)}) group by friction_id`,
  );
  return new Map(rows.map(({ id, ...score }) => [id, score]));
}

/** Every grid given to a friction, the oldest first; who may read them is the caller's to ask. */
export async function scoresOf(reader: Reader, frictionId: number): Promise<ScoreRow[]> {
  const rows = await rowsOf<
    Omit<ScoreRow, 'givenAt' | 'revisedAt'> & { givenAt: string; revisedAt: string | null }
  >(
    reader,
    sql`select reviewer_id as "reviewerId", account.name as reviewer, version,
          json_build_object(${pairs('')}) as ratings, json_build_object(${pairs('_comment')}) as comments,
          to_json(given_at) #>> '{}' as "givenAt", to_json(revised_at) #>> '{}' as "revisedAt"
        from friction_score join account on account.id = reviewer_id
        where friction_id = ${frictionId} order by given_at, reviewer_id`,
  );
  return rows.map((row) => ({
    ...row,
    givenAt: new Date(row.givenAt),
    revisedAt: row.revisedAt === null ? null : new Date(row.revisedAt),
  }));
}

function pairs(suffix: string) {
  return sql.join(
    SCORE_CRITERIA.map(
      (criterion) => sql`${sql.raw(`'${criterion}'`)}, ${sql.identifier(`${criterion}${suffix}`)}`,
    ),
    sql`, `,
  );
}

/** A grid as it is given. */
export type Grid = Ratings & Readonly<Record<`${ScoreCriterion}Comment`, string>>;

/** Records a reviewer's first grid on a friction. */
export async function insertScore(
  tx: Tx,
  score: Grid & { frictionId: number; reviewerId: number; givenAt: Date },
): Promise<void> {
  await tx.insert(frictionScore).values(score);
}

/** Replaces a reviewer's grid under its next version. */
export async function reviseScore(
  tx: Tx,
  {
    frictionId,
    reviewerId,
    revisedAt,
    ...grid
  }: Grid & {
    frictionId: number;
    reviewerId: number;
    revisedAt: Date;
  },
): Promise<void> {
  await tx
    .update(frictionScore)
    .set({ ...grid, revisedAt, version: sql`${frictionScore.version} + 1` })
    .where(and(eq(frictionScore.frictionId, frictionId), eq(frictionScore.reviewerId, reviewerId)));
}
