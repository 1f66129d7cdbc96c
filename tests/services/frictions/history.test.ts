import { beforeAll, expect, it } from 'vitest';
import { readHistory } from '~/services/frictions/readHistory.server';
import { saveDraft, type Draft } from '~/services/frictions/saveDraft.server';
import { submitFriction } from '~/services/frictions/submitFriction.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { draft, good, plantPeople, type People } from './plant';

const LATER = new Date(NOW.getTime() + 24 * 3_600_000);

describeOnBothEngines('the history of a friction’s texts', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  const deposited = async (wishes: Partial<Draft> = {}) => {
    const agent = as(home.db, people.agent);
    const first = good(await saveDraft(agent, draft(wishes)));
    good(await submitFriction(agent, first));
    return first.id;
  };

  it('begins at the deposit: what was tried in the draft is nobody’s business', async () => {
    const { db } = home;
    const agent = as(db, people.agent);
    const first = good(await saveDraft(agent, draft({ situation: 'Brouillon honteux.' })));
    expect(await readHistory(agent, first.id, null), 'a draft has none').toBeNull();
    const second = good(await saveDraft(agent, draft(), first));
    good(await submitFriction(agent, second));
    const history = await readHistory(agent, first.id, null);
    expect(history).toMatchObject({ entries: [], fields: [] });
  });

  it('tells each change word by word, with its author, newest first', async () => {
    const { db } = home;
    const id = await deposited({ situation: 'Le dossier passe de main en main.' });
    const agent = as(db, people.agent);
    const once = draft({
      situation: 'Le dossier passe de service en service.',
      peoplePerYear: null,
    });
    good(await saveDraft(agent, once, { id, version: 2 }));
    const twice = { ...once, title: 'Autre titre', theme: 'sante' as const, peoplePerYear: 0 };
    good(await saveDraft(as(db, people.colleague, LATER), twice, { id, version: 3 }));
    good(await saveDraft(as(db, people.colleague, LATER), twice, { id, version: 4 }));
    const history = await readHistory(as(db, people.staff), id, null);
    expect(history?.entries.map(({ version, author }) => [version, author])).toEqual([
      [4, 'Colin Lefèvre'],
      [3, 'Agathe Dumont'],
    ]);
    const [last, first] = history?.entries ?? [];
    expect(first?.changes.map(({ field }) => field)).toEqual(['situation', 'peoplePerYear']);
    expect(first?.changes[0]?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'main' },
      { kind: 'added', text: 'service' },
      { kind: 'removed', text: 'main' },
      { kind: 'added', text: 'service' },
    ]);
    expect(first?.changes[1]?.parts).toEqual([{ kind: 'removed', text: '12\u202f000' }]);
    const theme = last?.changes.find(({ field }) => field === 'theme');
    expect(theme?.parts).toEqual([
      { kind: 'removed', text: 'Solidarités' },
      { kind: 'added', text: 'Santé' },
    ]);
    expect(last?.changes.find(({ field }) => field === 'peoplePerYear')?.parts).toEqual([
      { kind: 'added', text: '0' },
    ]);
    const ofTitle = await readHistory(as(db, people.agent), id, 'title');
    expect(ofTitle?.entries.map(({ version }) => version)).toEqual([4]);
    expect((await readHistory(as(db, people.agent), id, 'nothing'))?.entries).toHaveLength(2);
  });

  it('gives both texts back from its parts, whatever they say', async () => {
    const { db } = home;
    const before = 'L’agent ressaisit\ntout à la main\u00a0: 3 fois <b>sur</b> 4 — « toujours » 😀';
    const after = 'L’agente ressaisit\n\ntout, à la main\u00a0; 4 fois sur 4 — « jamais » 😀😀';
    const id = await deposited({ situation: before });
    good(await saveDraft(as(db, people.agent), draft({ situation: after }), { id, version: 2 }));
    const history = await readHistory(as(db, people.agent), id, null);
    const parts = history?.entries[0]?.changes[0]?.parts ?? [];
    const text = (but: string) =>
      parts
        .filter(({ kind }) => kind !== but)
        .map((part) => part.text)
        .join('');
    expect(text('added')).toBe(before);
    expect(text('removed')).toBe(after);
  });

  it('is closed to everybody but its proposing side and staff', async () => {
    const { db } = home;
    const id = await deposited();
    for (const actor of [people.breton, people.unconfirmed, null]) {
      expect(await readHistory(as(db, actor), id, null)).toBeNull();
    }
  });
});
