import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { latestHandover } from 'db/repositories/handover';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import { acceptHandover } from '~/services/handover/acceptHandover.server';
import { prepareHandover } from '~/services/handover/prepareHandover.server';
import type { TestDatabase } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { signAs } from '../../support/signing';

/** A planted startup whose handover is accepted: its agreement is drawn, nobody has signed. */
export async function acceptedHandover(
  home: TestDatabase,
  ownerKind: OrganisationKind = 'operateur',
  now = NOW,
): Promise<PlantedStartup & { readonly handoverId: number }> {
  const mine = await plantStartup(home.db, { phase: 'consolidation', ownerKind });
  expect(await prepareHandover(as(home.db, mine.developer, now), mine.slug)).toMatchObject({
    ok: true,
  });
  // Item by item this is the checklist's own test; here it only has to be full.
  await home.db.execute(sql`update handover_item set evidence = 'Voir le dépôt.',
    provided_at = ${now.toISOString()}::timestamptz, provided_by_id = ${mine.developer.id}, responsible_id = ${mine.developer.id},
    accepted_at = ${now.toISOString()}::timestamptz, accepted_by_id = ${mine.ownersAgent.id}, receiver_responsible_id = ${mine.ownersAgent.id}
    where handover_id in (select id from handover where startup_id = ${mine.startupId})`);
  const handover = await latestHandover(home.db, mine.startupId);
  if (!handover) throw new Error('there is no handover');
  const { id: handoverId, version } = handover;
  expect(
    await acceptHandover(as(home.db, mine.ownersAgent, now), mine.slug, { version }),
  ).toMatchObject({ ok: true });
  return { ...mine, handoverId };
}

/** The same, signed by both: the service is handed over at that instant. */
export async function signedHandover(
  home: TestDatabase,
  now = NOW,
): Promise<PlantedStartup & { readonly handoverId: number }> {
  const mine = await acceptedHandover(home, 'operateur', now);
  for (const [who, party] of [
    [mine.sponsor, 'giving'],
    [mine.signer, 'receiving'],
  ] as const) {
    expect(await signAs(as(home.db, who, now), mine.slug, party)).toMatchObject({ ok: true });
  }
  return mine;
}
