import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from 'db/client';
import type { Records } from './row';

/** The records of a planted story that the rows speak of. */
export async function recordsOf(db: Db): Promise<Records> {
  const [row] = await rowsOf<Records>(
    db,
    sql`select
          (select f.id from friction f join account a on a.id = author_id where state = 'draft' and persona = 'agent-pas-de-calais' limit 1) as draft,
          (select f.id from friction f join organisation o on o.id = organisation_id where state = 'submitted' and slug = 'region-53' limit 1) as submitted,
          (select id from friction where state = 'qualified' limit 1) as open,
          (select id from friction where state = 'selected' limit 1) as selected,
          (select friction_id from friction_shortlist limit 1) as shortlisted,
          (select id from selection where decided_at is null limit 1) as selection,
          (select id from selection where decided_at is not null limit 1) as "decidedSelection",
          (select m.id from mission m join startup s on s.id = startup_id where slug = 'a-domicile-62' and m.ends_on is null order by m.id limit 1) as mission,
          (select p.id from mission_proposal p join startup s on s.id = startup_id where slug = 'a-domicile-62' and state = 'waiting' limit 1) as proposal,
          (select p.id from mission_proposal p join startup s on s.id = startup_id where slug = 'a-domicile-62' and state = 'accepted' limit 1) as "settledProposal",
          (select m.id from milestone m join startup s on s.id = startup_id where slug = 'a-domicile-62' and state = 'planned' order by m.id limit 1) as milestone,
          (select m.id from milestone m join startup s on s.id = startup_id where slug = 'cartable-en-car' and state = 'planned' order by m.id limit 1) as "otherMilestone",
          (select r.id from review r join startup s on s.id = startup_id where slug = 'a-domicile-62' and state = 'planned' limit 1) as review,
          (select id from account where persona = 'developpeuse') as account,
          (select h.id from handover h join startup s on s.id = startup_id where slug = 'adresse-a-jour' and state = 'signed') as "signedHandover",
          (select e.id from envelope e join startup s on s.id = startup_id where slug = 'a-domicile-62' order by e.id desc limit 1) as envelope,
          (select i.id from friction_import i join account a on a.id = author_id where state = 'pending' and persona = 'agent-pas-de-calais' limit 1) as "pendingImport",
          (select l.id from log_line l join startup s on s.id = startup_id where slug = 'a-domicile-62' order by l.id desc limit 1) as "logLine",
          (select i.id from indicator i join startup s on s.id = startup_id where slug = 'a-domicile-62' limit 1) as indicator,
          (select c.id from resource_contribution c join account a on a.id = contributed_by_id where state = 'waiting' and persona = 'agent-bretagne' limit 1) as contribution,
          (select semester from programme_revision where state = 'under_consultation') as revision,
          (select c.id from programme_revision_change c join programme_revision r on r.id = revision_id where state = 'under_consultation' limit 1) as "revisionChange",
          (select id from programme_change_proposal where state = 'waiting' limit 1) as "changeProposal"`,
  );
  if (!row || Object.values(row).includes(null))
    throw new Error(`the story lacks a record: ${JSON.stringify(row)}`);
  return row;
}
