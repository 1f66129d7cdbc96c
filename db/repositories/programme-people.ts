import { sql } from 'drizzle-orm';
import type { ChangeKind } from '../../app/domain/programme/revision';
import { rowsOf, type Reader } from '../client';
import { agentsWrittenTo } from './accounts-agents';

/** Whom a revision concerns, its colleges apart: who proposed what it holds or was refused while it was prepared, who spoke of it, and the agents of those who pilot the actions that it touches, before or after it. */
export async function concernedBy(reader: Reader, revisionId: number): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    reader,
    sql`select proposed_by_id as id from (${proposalsTo(revisionId)}) as proposal
        union select written_by_id from programme_revision_comment where revision_id = ${revisionId}
        union select agent.id from (
            select content from programme_revision_change where revision_id = ${revisionId}
            union all
            select former.content from programme_revision_change as change join lateral (
              select content from programme_edition_action as told
              join programme_revision as edition on edition.id = told.revision_id
              where told.action_id = change.action_id and told.revision_id <> change.revision_id
              order by adopted_on desc limit 1
            ) as former on true where change.revision_id = ${revisionId}
          ) as words
          cross join lateral (
            select pilot::int from jsonb_each(words.content -> 'pilots') as side,
              jsonb_array_elements_text(side.value) as pilot
          ) as pilots
          cross join lateral ${agentsWrittenTo(sql`pilots.pilot`)} as agent
        order by id`,
  );
  return rows.map(({ id }) => id);
}

/** What became of a proposed change in the edition that came of a revision. */
export interface ProposalOutcome {
  readonly proposedById: number;
  readonly kind: ChangeKind;
  readonly number: number | null;
  readonly title: string | null;
  readonly isGathered: boolean;
  /** Of the change that stands for it, or of its refusal. */
  readonly reason: string;
}

/** What became of each change that was proposed to a revision, the oldest first. */
export async function outcomesOf(reader: Reader, revisionId: number): Promise<ProposalOutcome[]> {
  return rowsOf(
    reader,
    sql`select proposed_by_id as "proposedById", proposal.kind, action.number,
          proposal.content ->> 'title' as title, proposal.state = 'gathered' as "isGathered",
          coalesce(case proposal.state when 'gathered' then change.reason else answer end, '') as reason
        from (${proposalsTo(revisionId)}) as proposal
        left join programme_action as action on action.id = proposal.action_id
        left join programme_revision_change as change on change.id = proposal.change_id
        order by proposed_at, proposal.id`,
  );
}

/** Those that it holds, and those that were refused while it was prepared. */
function proposalsTo(revisionId: number) {
  return sql`select proposal.* from programme_change_proposal as proposal
    join programme_revision as paper on paper.id = ${revisionId} and paper.programme_id = proposal.programme_id
    left join programme_revision_change as held on held.id = proposal.change_id
    where held.revision_id = paper.id or (proposal.state = 'refused' and proposal.settled_at >= paper.prepared_at)`;
}
