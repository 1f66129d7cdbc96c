import { done } from '../../../app/domain/shared/result';
import { erasePerson } from '../../../app/services/accounts/erasePerson.server';
import { findOrCreateAccount } from '../../../app/services/accounts/findOrCreateAccount.server';
import { chooseOrganisation } from '../../../app/services/organisations/chooseOrganisation.server';
import { act } from '../../../app/services/shared/act.server';
import { accountOf } from '../../repositories/accounts';
import { appendActs } from '../../repositories/audit';
import { account } from '../../schema/accounts';
import { ERASED, NEWCOMER, PEOPLE, type Person, type PersonKey } from './people';
import type { Stage } from './stage';

/** Opens the accounts of the story's people, attached to their organisations, with one act of the journal each. */
export async function openAccounts(stage: Stage, at: Date): Promise<void> {
  const people = Object.entries(PEOPLE) as [PersonKey, Person][];
  const rows: (typeof account.$inferInsert)[] = [];
  for (const [, person] of people) {
    rows.push({
      name: person.name,
      email: person.email,
      organisationId: (await stage.organisation(person.of)).id,
      attachment: 'confirmed' as const,
      maySign: person.signs ?? false,
      roles: [...(person.roles ?? [])],
      persona: person.persona ?? null,
      createdAt: at,
    });
  }
  const opened = await stage.tx.insert(account).values(rows).returning({ id: account.id });
  people.forEach(([key], index) => stage.accounts.set(key, opened[index]?.id ?? 0));
  const acts = opened.map(({ id }, index) => ({
    act: 'account.created' as const,
    subject: { kind: 'account' as const, id },
    after: { organisationId: rows[index]?.organisationId ?? null, attachment: 'confirmed' },
  }));
  const { requestId } = stage.contextOf(null, at);
  await appendActs(stage.tx, acts, { actorId: null, at, requestId });
}

/** Somebody signs in for the first time and says where they work: staff have not confirmed it yet. */
export async function welcomeNewcomer(stage: Stage, at: Date): Promise<void> {
  const visitor = stage.contextOf(null, at);
  const created = await act(visitor, async (acting) =>
    done(await findOrCreateAccount(visitor, acting, NEWCOMER)),
  );
  const newcomer = created.ok ? await accountOf(stage.tx, created.value) : null;
  const { id } = await stage.organisation(NEWCOMER.of);
  const chosen = await chooseOrganisation(stage.contextOf(newcomer, at), id);
  if (!chosen.ok) throw new Error(`the newcomer's organisation was refused: ${chosen.refusal}`);
}

/** Somebody who left is erased: their acts stay without their name. */
export async function eraseLeaver(stage: Stage, at: Date): Promise<void> {
  const ctx = await stage.as('admin', at);
  const erased = await erasePerson(ctx, stage.account(ERASED.who), ERASED.reason);
  if (!erased.ok) throw new Error(`the erasure of ${ERASED.who} was refused: ${erased.refusal}`);
}
