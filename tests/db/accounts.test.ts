import { sql, type SQL } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../support/database';
import { NOW } from '../support/planted-startup';
import { answerTo } from '../support/refusal';

const AT = sql`${NOW.toISOString()}::timestamptz`;

describeOnBothEngines('accounts and organisations, by the database alone,', (home) => {
  const account = (columns: SQL, values: SQL) =>
    answerTo(
      home.db.execute(
        sql`insert into account (name, created_at, ${columns}) values ('Personne', ${AT}, ${values})`,
      ),
    );
  const organisation = (code: string, siren: string | null, population: number | null = null) =>
    answerTo(
      home.db.execute(
        sql`insert into organisation (kind, code, slug, name, search_name, siren, population)
            values ('autre', ${code}, ${`autre-${code}-${siren}`}, 'Lieu', 'lieu', ${siren}, ${population})`,
      ),
    );

  it('an address has one account, whatever its case', async () => {
    expect(await account(sql`email`, sql`'une@exemple.test'`)).toBe('done');
    expect(await account(sql`email`, sql`'une@exemple.test'`)).toBe('account_email');
    expect(await account(sql`email`, sql`'Une@exemple.test'`)).toBe('account_email_lower');
  });

  it('an erased person has no address', async () => {
    const erased = await account(sql`email, erased_at`, sql`'reste@exemple.test', ${AT}`);
    expect(erased).toBe('account_erased_has_no_email');
    expect(await account(sql`erased_at`, AT)).toBe('done');
  });

  it('roles are those that are known', async () => {
    expect(await account(sql`roles`, sql`array['staff', 'admin']`)).toBe('done');
    expect(await account(sql`roles`, sql`array['staff', 'roi']`)).toBe('account_roles_known');
  });

  it('an attachment names its organisation', async () => {
    expect(await account(sql`attachment`, sql`'confirmed'`)).toBe('account_attachment_names');
    expect(await account(sql`organisation_id`, sql`1`)).toBe('account_attachment_names');
    const known = sql`'requested', (select min(id) from organisation)`;
    expect(await account(sql`attachment, organisation_id`, known)).toBe('done');
  });

  it('a person of the demonstration is there once', async () => {
    expect(await account(sql`persona`, sql`'staff'`)).toBe('done');
    expect(await account(sql`persona`, sql`'staff'`)).toBe('account_persona_unique');
  });

  it.each([
    ['243500139', 'done'],
    ['242900314', 'done'],
    ['243500138', 'organisation_siren_luhn'],
    ['423500139', 'organisation_siren_luhn'],
    ['24350013', 'organisation_siren_luhn'],
    ['2435001390', 'organisation_siren_luhn'],
    ['24350013A', 'organisation_siren_luhn'],
    [null, 'done'],
  ])('a SIREN %s: %s', async (siren, expected) => {
    expect(await organisation(`siren ${siren}`, siren)).toBe(expected);
  });

  it('an organisation is known by its kind and code, and nobody lives in it fewer than zero', async () => {
    expect(await organisation('une', null, 0)).toBe('done');
    const again = sql`insert into organisation (kind, code, slug, name, search_name)
      values ('autre', 'une', 'ailleurs', 'Autre', 'autre')`;
    expect(await answerTo(home.db.execute(again))).toBe('organisation_kind_code');
    expect(await organisation('vide', null, -1)).toBe('organisation_population_positive');
  });
});
