import { lockFriction } from 'db/repositories/frictions';
import { contactOf, replaceContact } from 'db/repositories/frictions-contacts';
import { findSupport, updateSupport, type SupportRow } from 'db/repositories/frictions-supports';
import { territoryOf } from 'db/repositories/frictions-territories';
import type { Tx } from 'db/client';
import { mayAmendSupport, mayRead } from '~/domain/frictions/permissions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { NO_CONTACT, type SupportRefusal, type Testimony } from '~/domain/frictions/supporting';
import type { JournalFacts } from '~/domain/audit/act';
import {
  done,
  refuse,
  type RefusalFacts,
  type Result,
  type SharedRefusal,
} from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { recordedTestimony } from '~/wording/frictions-support';
import { readTestimony } from './readTestimony.server';

type Refusal = FrictionRefusal | SupportRefusal | SharedRefusal;

/** Corrects what an organisation said with its « nous aussi »; anybody confirmed in it may, on the version that they saw (invariant 6). */
export async function editSupport(
  ctx: Context,
  { id, version, ...testimony }: { readonly id: number; readonly version: number } & Testimony,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record }) => {
    const { actor } = ctx;
    const organisationId = actor?.organisationId ?? null;
    const friction = await lockFriction(tx, id);
    if (friction === null || !mayRead(actor, friction)) return refuse('not-found');
    if (organisationId === null || actor?.attachment !== 'confirmed') return refuse('forbidden');
    const support = await findSupport(tx, id, organisationId);
    if (support === null) return refuse('not-found');
    if (!mayAmendSupport(actor, friction, organisationId)) return refuse('not-open');
    if (support.version !== version) {
      return refuse('conflict', { facts: await recordedFacts(tx, support) });
    }
    const read = await readTestimony(tx, organisationId, testimony);
    if (!read.ok) return read;
    await updateSupport(tx, support.id, read.value.columns);
    await replaceContact(tx, support.id, testimony.contact);
    const subject = { kind: 'friction', id } as const;
    record({
      act: 'friction.support-edited',
      subject,
      frictionId: id,
      before: { organisationId, ...journalled(support) },
      after: { organisationId, ...read.value.facts },
    });
    if (testimony.pilot && !support.pilot) {
      const after = { organisationId };
      record({ act: 'friction.pilot-volunteered', subject, frictionId: id, after });
    }
    return done({ id });
  });
}

function journalled(support: SupportRow): JournalFacts {
  const { peoplePerYear, minutesEach, eurosEachCents, pilot, territoryId } = support;
  return { peoplePerYear, minutesEach, eurosEachCents, pilot, territoryId };
}

async function recordedFacts(tx: Tx, support: SupportRow): Promise<RefusalFacts> {
  const { territoryId } = support;
  const territory = territoryId === null ? null : await territoryOf(tx, territoryId);
  const contact = (await contactOf(tx, support.id)) ?? NO_CONTACT;
  return recordedTestimony({ ...support, contact }, territory);
}
