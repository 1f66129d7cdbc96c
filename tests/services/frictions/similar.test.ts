import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import type { Actor } from '~/domain/accounts/account';
import { WORKER_SLACK } from '~/domain/frictions/similar';
import { countLexemes } from '~/services/frictions/countLexemes.server';
import { findNear } from '~/services/frictions/findNear.server';
import { findSimilar } from '~/services/frictions/findSimilar.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';
import { plantResource } from '../resources/plant';
import { good, plantFriction, plantPeople, type People } from './plant';

/** The same problem told by two people: the first is recorded, the second is typed. */
const PAIRS: readonly (readonly [title: string, situation: string, typed: string])[] = [
  [
    'Les demandes de RSA se perdent entre deux guichets',
    'Le dossier passe de la caisse au département, et l’allocataire ne sait pas qui le traite.',
    'Allocataires du RSA : personne ne sait où en est leur demande',
  ],
  [
    'Renouveler une carte de stationnement pour personne handicapée prend huit mois',
    'Il faut redonner tous les justificatifs, sur papier, à la maison départementale.',
    'délai de renouvellement des cartes de stationnement handicapé',
  ],
  [
    'Les acteurs de l’état civil ressaisissent les actes de naissance',
    'Chaque mairie recopie à la main ce que la maternité a déjà saisi.',
    'actes de naissance recopiés par les mairies après la maternité',
  ],
  [
    'Inscrire un enfant à la cantine oblige à venir en mairie',
    'Les parents posent une demi-journée pour déposer le quotient familial.',
    'inscription cantine scolaire : les parents doivent se déplacer',
  ],
  [
    'Les arrêtés de travaux n’arrivent pas aux chauffeurs de bus',
    'La voirie ferme une rue et le réseau de transport l’apprend le matin même.',
    'travaux de voirie non annoncés aux conducteurs des bus',
  ],
  [
    'Les aides au logement social restent sans réponse',
    'Les demandeurs de logement appellent chaque semaine le bailleur.',
    'demandeur de logement social : aucune nouvelle du bailleur',
  ],
  [
    'Payer une facture d’eau suppose un chèque',
    'La régie n’accepte ni carte ni virement pour les factures d’eau.',
    'factures d’eau impossibles à payer en ligne par carte',
  ],
  [
    'Les assistantes maternelles déclarent trois fois leurs disponibilités',
    'La protection maternelle, la caisse et la commune tiennent chacune leur fichier.',
    'disponibilite des assistantes maternelles saisie plusieurs fois',
  ],
  [
    'Les petites communes ne trouvent pas d’ingénierie pour leurs marchés publics',
    'La secrétaire de mairie rédige seule les pièces du marché.',
    'aide à la rédaction des marchés publics pour une petite commune',
  ],
  [
    'Les jeunes sortis de l’aide sociale perdent leurs droits à la santé',
    'À dix-huit ans, la complémentaire s’arrête sans prévenir.',
    'complémentaire santé coupée à 18 ans pour les jeunes de l’aide sociale',
  ],
  [
    'Le permis de construire change de numéro entre les services',
    'L’instructeur, l’architecte et l’intercommunalité ont chacun leur référence.',
    'numéros différents pour un même permis de construire selon le service instructeur',
  ],
  [
    'Les associations redonnent leurs statuts à chaque subvention',
    'Chaque direction demande le même dossier, avec les mêmes pièces.',
    'subventions aux associations : toujours les mêmes statuts à fournir',
  ],
];

describeOnBothEngines('similar frictions', (home) => {
  let people: People;
  const ids: number[] = [];
  beforeAll(async () => {
    people = await plantPeople(home.db);
    for (const [title, situation] of PAIRS) {
      const wishes = { title, situation, sufferers: '', improvement: '', evidenceSource: 'Relevé' };
      const whole = { ...wishes, sufferers: 'Les usagers', improvement: 'Aller plus vite' };
      ids.push((await plantFriction(home.db, people, 'submitted', whole)).id);
    }
  });

  it.each(PAIRS.map(([, , typed], index) => ({ typed, index })))(
    'finds first the one that $typed',
    async ({ typed, index }) => {
      const [first] = await findSimilar(as(home.db, people.breton), typed);
      expect(first).toMatchObject({ kind: 'friction', id: ids[index] });
      expect(first?.sharedWords.length).toBeGreaterThan(0);
    },
  );

  it('forgives accents and typos in a title', async () => {
    const agent = as(home.db, people.breton);
    const [plain] = await findSimilar(agent, 'ETAT CIVIL actes NAISSANCE');
    expect(plain?.id).toBe(ids[2]);
    const [typo] = await findSimilar(agent, 'cartte de stationement pour persone handicapee');
    expect(typo?.id).toBe(ids[1]);
  });

  it('tells which words are shared, as they were typed', async () => {
    const [first] = await findSimilar(as(home.db, people.breton), 'Cantine : les parents pestent');
    expect(first?.sharedWords).toEqual(expect.arrayContaining(['cantine', 'parents']));
    expect(first?.sharedWords).not.toContain('pestent');
  });

  it('marks what is shared in the title and in the sentence that shares most', async () => {
    const [first] = await findSimilar(as(home.db, people.breton), 'chèque pour une facture d’eau');
    const marked = (parts: readonly { text: string; shared: boolean }[] | undefined) =>
      parts?.filter(({ shared }) => shared).map(({ text }) => text);
    expect(marked(first?.titleParts)).toEqual(['Payer', 'facture', 'eau', 'chèque']);
    expect(marked(first?.sentenceParts)).toEqual(expect.arrayContaining(['factures', 'eau']));
    expect(first?.titleParts.map(({ text }) => text).join('')).toBe(first?.title);
  });

  it('knows the synonyms of the field, whichever side says which', async () => {
    const agent = as(home.db, people.breton);
    const [long] = await findSimilar(agent, 'revenu de solidarité active');
    expect(long?.id).toBe(ids[0]);
    const spelledOut = await plantFriction(home.db, people, 'submitted', {
      title: 'La maison départementale des personnes handicapées ne répond plus',
    });
    const [short] = await findSimilar(agent, 'MDPH injoignable');
    expect(short?.id).toBe(spelledOut.id);
    expect(short?.sharedWords).toContain('MDPH');
  });

  it('leaves markup and quotes as they were written', async () => {
    const title = "Le <b>préau</b> & l’'auvent' « \\ »";
    await plantFriction(home.db, people, 'submitted', { title });
    const [near] = await findSimilar(as(home.db, people.breton), 'préau ou auvent');
    expect(near?.titleParts.map(({ text }) => text).join('')).toBe(title);
  });

  it('shows nothing rather than chance, and no more than five', async () => {
    const agent = as(home.db, people.breton);
    expect(await findSimilar(agent, 'Zanzibar')).toEqual([]);
    expect(await findSimilar(agent, '')).toEqual([]);
    expect(await findSimilar(agent, '\u0000 \ud800 « »')).toEqual([]);
    expect((await findSimilar(agent, 'dossier mairie demande service')).length).toBeLessThanOrEqual(
      5,
    );
  });

  it('shows a visitor what is public alone, and nobody a draft', async () => {
    const { db } = home;
    const title = 'Les hydravions municipaux';
    await plantFriction(db, people, 'draft', { title });
    expect(await findSimilar(as(db, people.agent), 'hydravions')).toEqual([]);
    const shown = await plantFriction(db, people, 'submitted', { title });
    expect(await findSimilar(as(db, null), 'hydravions')).toEqual([]);
    const [near] = await findSimilar(as(db, people.breton), 'hydravions');
    expect(near?.id).toBe(shown.id);
    expect(await findSimilar(as(db, people.breton), 'hydravions', shown.id)).toEqual([]);
  });

  it('points a merged friction to its target, once', async () => {
    const { db } = home;
    const target = await plantFriction(db, people, 'submitted', {
      title: 'Le bac du fleuve s’arrête sans prévenir',
    });
    const merged = await plantFriction(db, people, 'qualified', {
      title: 'Personne ne sait quand le bac traverse',
    });
    const staff = as(db, people.staff);
    good(await mergeFriction(staff, { ...merged, targetId: target.id, words: 'La même.' }));
    const near = await findSimilar(as(db, people.breton), 'quand le bac traverse le fleuve');
    expect(near.filter(({ title }) => title.includes('bac'))).toHaveLength(1);
    expect(near[0]).toMatchObject({ id: merged.id, target: { id: target.id } });
    const [forVisitor] = await findSimilar(as(db, null), 'quand le bac traverse');
    expect(forVisitor, 'the target is not public').toMatchObject({ id: merged.id, target: null });
  });

  it('finds resources of the common base, those in service', async () => {
    const { db } = home;
    const found = async () =>
      (await findSimilar(as(db, null), 'calculer la marée au quai')).find(
        ({ kind }) => kind === 'resource',
      );
    await db.execute(
      sql`insert into resource (slug, kind, name, producer_id, purpose, audience, access_conditions, maturity, published_at, changed_at)
        select 'marees', 'api', 'Horaires des marées', min(id), 'Donne la hauteur d’eau au quai.', 'Ports.', 'Libre.', 'stable', now(), now() from organisation`,
    );
    await countLexemes(db, NOW, WORKER_SLACK);
    expect(await found()).toMatchObject({
      slug: 'marees',
      title: 'Horaires des marées',
      resourceKind: 'api',
      state: null,
      target: null,
    });
    expect((await found())?.sharedWords).toEqual(expect.arrayContaining(['marée', 'quai']));
    await db.execute(
      sql`update resource set withdrawn_on = current_date, withdrawal_reason = 'x' where slug = 'marees'`,
    );
    expect(await found()).toBeUndefined();
  });

  it('comes to the help of a question that found few, with frictions and resources apart', async () => {
    const { db } = home;
    const shown = await plantFriction(db, people, 'qualified', {
      title: 'Les sémaphores du littoral ne répondent plus',
    });
    const hidden = await plantFriction(db, people, 'submitted', {
      title: 'Les sémaphores sans veilleur',
    });
    const { resource } = await plantResource(db, { name: 'Registre des sémaphores' });
    await countLexemes(db, NOW, WORKER_SLACK);
    const near = async (who: Actor | null, total: number, listed: (number | string)[] = []) => {
      const question = { q: 'sémaphores éteints par la tempête', page: 1, total };
      const found = await findNear(as(db, who), question, listed);
      return (
        found && [found.frictions.map(({ id }) => id), found.resources.map(({ slug }) => slug)]
      );
    };
    expect(await near(null, 0)).toEqual([[shown.id], [resource.slug]]);
    const [frictions] = (await near(people.breton, 0)) ?? [];
    expect(frictions).toEqual(expect.arrayContaining([shown.id, hidden.id]));
    expect(await near(null, 2, [shown.id, resource.slug])).toEqual([[], []]);
    expect(await near(null, 3)).toBeNull();
  });

  it('finds services, dead ones too', async () => {
    const { db } = home;
    const { slug } = await plantStartup(db, { phase: 'abandon-investigation' });
    const near = await findSimilar(as(db, null), slug);
    expect(near).toContainEqual(
      expect.objectContaining({ kind: 'startup', slug, phase: 'abandon-investigation' }),
    );
  });
});

describeOnBothEngines('what a typo may have meant', (home) => {
  it('is among the most used words alone', async () => {
    const people = await plantPeople(home.db);
    const often = { title: 'Inscription à la cantine', situation: 'Les parents attendent.' };
    for (const wishes of [often, often])
      await plantFriction(home.db, people, 'submitted', { ...wishes, evidenceSource: 'Relevé' });
    const { id } = await plantFriction(home.db, people, 'submitted', often);
    const names = Array.from({ length: 12_001 }, (_, index) => `nom${index}`).join(' ');
    await home.db.execute(sql`update friction set sufferers = ${names} where id = ${id}`);
    await countLexemes(home.db, NOW, WORKER_SLACK);
    const rows = await rowsOf<{ lexeme: string }>(
      home.db,
      sql`select lexeme from lexeme where suggested`,
    );
    const suggested = rows.map(({ lexeme }) => lexeme);
    expect(suggested).toContain('cantin');
    expect(suggested.filter((lexeme) => lexeme.startsWith('nom'))).toEqual([]);
    expect(suggested.length).toBeLessThanOrEqual(12_000);
  });
});
