import type { Tx } from 'db/client';
import type { SupportChanges } from 'db/repositories/frictions-supports';
import { organisationOf } from 'db/repositories/organisations';
import { checkTestimony, type SupportRefusal, type Testimony } from '~/domain/frictions/supporting';
import type { JournalFacts } from '~/domain/audit/act';
import { done, type Result } from '~/domain/shared/result';
import { resolveTerritory } from './resolveTerritory.server';

/** A testimony as it is recorded: what its row holds, and what the journal may know of it (no text, nobody's contact). */
export interface ReadTestimony {
  readonly columns: SupportChanges;
  readonly facts: JournalFacts;
}

type Refusal = SupportRefusal | 'territory-unknown' | 'territory-ambiguous';

/** Step of a « nous aussi » and of its correction: finds the territory that is meant, and checks what the organisation says. */
export async function readTestimony(
  tx: Tx,
  organisationId: number,
  testimony: Testimony,
): Promise<Result<ReadTestimony, Refusal>> {
  const home = await organisationOf(tx, organisationId);
  if (home === null) throw new Error(`there is no organisation ${organisationId}`);
  const territory = await resolveTerritory(tx, testimony.territory);
  if (!territory.ok) return territory;
  const named = territory.value && (await organisationOf(tx, territory.value.id));
  const allowed = checkTestimony(testimony, home, named);
  if (!allowed.ok) return allowed;
  const { evidence, evidenceSource, peoplePerYear, minutesEach, eurosEachCents, pilot } = testimony;
  const facts = {
    ...{ peoplePerYear, minutesEach, eurosEachCents, pilot },
    territoryId: named?.id ?? null,
  };
  return done({ columns: { evidence, evidenceSource, ...facts }, facts });
}
