import { findRevision } from 'db/repositories/programme-revisions';
import type { Actor } from '~/domain/accounts/account';
import { semester } from '~/domain/programme/semester';
import { day } from '~/domain/shared/day';
import { adoptRevision } from '~/services/programme/adoptRevision.server';
import type { TypedChange } from '~/services/programme/contentFrom.server';
import { openConsultation } from '~/services/programme/openConsultation.server';
import { openRevision } from '~/services/programme/openRevision.server';
import { saveChange } from '~/services/programme/saveChange.server';
import { voteRevision } from '~/services/programme/voteRevision.server';
import type { TestDatabase } from '../../support/database';
import type { PlantedProgramme } from '../../support/planted-programme';
import { as, NOW } from '../../support/planted-startup';

export const UNTIL = day('2026-03-30');
export const S1 = semester('2026-S1');

/** What somebody types: action 1 enriched, unless said otherwise. */
export function typed(mine: PlantedProgramme, more: Partial<TypedChange> = {}): TypedChange {
  const pilots = {
    'college-etat': [`administration-centrale-p${mark(mine)}`],
    'college-collectivites': [`commune-p${mark(mine)}`],
  };
  return {
    ...{ kind: 'enrich', number: 1, title: 'Payer en ligne', text: 'Tous les paiements.' },
    ...{ priority: 2, pilots, reason: 'Demandé par les communes.' },
    ...more,
  };
}

function mark({ slug }: PlantedProgramme): string {
  return slug.replace('programme-', '');
}

/** The steps of a revision of one planted programme. */
export function stepsOf(home: TestDatabase, mine: () => PlantedProgramme) {
  const at = () => ({ programme: mine().slug, semester: S1 });
  const staff = (now = NOW) => as(home.db, mine().staff, now);
  const current = async () => {
    const found = await findRevision(home.db, mine().programmeId, S1);
    if (found === null) throw new Error('no revision');
    return found;
  };
  const version = async () => (await current()).textVersion;
  return {
    ...{ at, staff, current, version },
    draft: () => openRevision(staff(), mine().slug, { semester: S1, summary: 'Six mois de plus.' }),
    write: (more: Partial<TypedChange> = {}) =>
      saveChange(staff(), at(), { rewrites: null, ...typed(mine(), more) }),
    consult: async (until = UNTIL) =>
      openConsultation(staff(), at(), { until, version: await version() }),
    vote: async (who: Actor | undefined, choice: 'for' | 'against' | 'abstain', on?: number) =>
      voteRevision(as(home.db, who ?? null), at(), {
        ...{ choice, reason: 'Lu.', version: on ?? (await version()) },
      }),
    adopt: async () => adoptRevision(staff(), at(), await version()),
  };
}

/** An outcome in a word. */
export function said(outcome: { ok: boolean; refusal?: string; field?: string }): string {
  return outcome.ok ? 'done' : [outcome.refusal, outcome.field].filter(Boolean).join(' ');
}
