import { describe, expect, it } from 'vitest';
import {
  MOST_ITEMS,
  nextTemplate,
  type TemplateItem,
  type TypedItem,
} from '~/domain/handover/template';
import { codeEnd, codeState, MOST_WRONG } from '~/domain/handover/signing-code';

const CURRENT: readonly TemplateItem[] = [
  { key: 'hosting', label: 'Hébergement', proof: 'Contrat' },
  { key: 'people', label: 'Personnes', proof: 'Noms' },
];
const typed = (item: Partial<TypedItem>, rank = 1): TypedItem => ({
  ...{ key: null, label: '', proof: '', rank },
  ...item,
});
const asIs = CURRENT.map((item, index) => typed(item, index + 1));

describe('the next version of the checklist', () => {
  it('keeps the keys of what is reworded, and gives new ones to what is added', () => {
    const next = nextTemplate(CURRENT, [
      typed({ key: 'hosting', label: 'Hébergement et sauvegarde', proof: 'Contrat' }, 2),
      typed({ key: 'people', label: 'Personnes', proof: 'Noms' }, 1),
      typed({ label: 'Personnes ?', proof: '' }, 3),
      typed({ key: 'of-another', label: 'Hébergement', proof: 'x' }, 4),
      typed({ label: '???', proof: 'x' }, 5),
    ]);
    expect(next).toMatchObject({
      value: [
        { key: 'people' },
        { key: 'hosting', label: 'Hébergement et sauvegarde' },
        { key: 'personnes' },
        { key: 'hebergement' },
        { key: 'piece' },
      ],
    });
  });

  it('gives no key twice', () => {
    const next = nextTemplate(CURRENT, [...asIs, typed({ label: 'People', proof: 'x' }, 9)]);
    expect(next).toMatchObject({ value: [{}, {}, { key: 'people-2' }] });
  });

  it.each([
    ['template-unchanged', [...asIs, typed({})]],
    ['template-empty', [typed({}), typed({})]],
    ['template-label-missing', [...asIs, typed({ proof: 'Sans nom' })]],
    ['template-label-twice', [...asIs, typed({ label: 'Personnes' })]],
    [
      'template-too-long',
      Array.from({ length: MOST_ITEMS + 1 }, (_, index) => typed({ label: `Pièce ${index}` })),
    ],
  ])('is refused: %s', (refusal, lines) => {
    expect(nextTemplate(CURRENT, lines)).toMatchObject({ refusal });
  });

  it('holds as many as it may', () => {
    const most = Array.from({ length: MOST_ITEMS }, (_, index) => typed({ label: `P ${index}` }));
    expect(nextTemplate(CURRENT, most)).toMatchObject({ ok: true });
  });
});

describe('a signing code', () => {
  const AT = new Date('2026-03-12T09:00:00Z');
  const sent = { expiresAt: codeEnd(AT), usedAt: null, wrong: 0 };
  const after = (ms: number) => new Date(codeEnd(AT).getTime() + ms);
  it.each([
    ['missing', null, AT],
    ['usable', sent, AT],
    ['usable', sent, after(-1)],
    ['expired', sent, after(0)],
    ['usable', { ...sent, wrong: MOST_WRONG - 1 }, AT],
    ['worn-out', { ...sent, wrong: MOST_WRONG }, AT],
    ['used', { ...sent, usedAt: AT }, AT],
  ] as const)('is %s', (state, code, now) => {
    expect(codeState(code, now)).toBe(state);
  });
});
