import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { confirmAttachment } from '~/services/accounts/confirmAttachment.server';
import { erasePerson } from '~/services/accounts/erasePerson.server';
import { readAccount } from '~/services/accounts/readAccount.server';
import { readAccounts } from '~/services/accounts/readAccounts.server';
import { readJournal } from '~/services/accounts/readJournal.server';
import { refuseAttachment } from '~/services/accounts/refuseAttachment.server';
import { describeOnBothEngines } from '../../support/database';
import { as } from '../../support/planted-startup';
import { accountNow, plantOrganisation, plantPerson } from './plant';

const UNSEEN = { ok: false, refusal: 'not-found' };

describeOnBothEngines('accounts', (home) => {
  it('are seen, attached and erased by those who may, and unknown to the others', async () => {
    const organisationId = await plantOrganisation(home.db);
    const asking = await plantPerson(home.db, { organisationId, attachment: 'requested' });
    const agent = await plantPerson(home.db, { organisationId });
    const staff = await plantPerson(home.db, { roles: ['staff'] });
    const admin = await plantPerson(home.db, { roles: ['admin'] });
    const college = await plantPerson(home.db, { roles: ['college-etat'] });
    const before = await accountNow(home.db, asking.id);
    const refused = { organisationId, reason: 'Personne ne vous connaît.' };
    for (const who of [null, asking, agent, college]) {
      const ctx = as(home.db, who);
      expect(await confirmAttachment(ctx, asking.id, organisationId)).toMatchObject(UNSEEN);
      expect(await refuseAttachment(ctx, asking.id, refused)).toMatchObject(UNSEEN);
      expect(await readAccounts(ctx, { q: '', page: 1 })).toBeNull();
      expect(await readJournal(ctx, { page: 1, subject: null })).toBeNull();
    }
    for (const who of [null, asking, agent, college, staff]) {
      expect(await erasePerson(as(home.db, who), asking.id, 'Demande')).toMatchObject(UNSEEN);
      expect(await readAccount(as(home.db, who), asking.id)).toBeNull();
    }
    expect(await accountNow(home.db, asking.id)).toEqual(before);
    expect((await readAccount(as(home.db, admin), asking.id))?.id).toBe(asking.id);
    const elsewhere = { ...refused, organisationId: await plantOrganisation(home.db) };
    expect(await refuseAttachment(as(home.db, staff), asking.id, elsewhere)).toMatchObject({
      refusal: 'conflict',
    });
    expect(await refuseAttachment(as(home.db, staff), asking.id, refused)).toMatchObject({
      ok: true,
    });
  });

  it('of an erased person are attached to nothing any more', async () => {
    const organisationId = await plantOrganisation(home.db);
    const gone = await plantPerson(home.db, { organisationId, attachment: 'requested' });
    const staff = await plantPerson(home.db, { roles: ['staff'] });
    await home.db.execute(
      sql`update account set email = null, erased_at = now() where id = ${gone.id}`,
    );
    const refused = { organisationId, reason: 'Effacée.' };
    expect(await confirmAttachment(as(home.db, staff), gone.id, organisationId)).toMatchObject(
      UNSEEN,
    );
    expect(await refuseAttachment(as(home.db, staff), gone.id, refused)).toMatchObject(UNSEEN);
  });
});
