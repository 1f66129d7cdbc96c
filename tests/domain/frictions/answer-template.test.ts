import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillTemplate,
  placesLeft,
  TEMPLATE_VARIABLES,
  unknownPlaces,
} from '~/domain/frictions/answer-template';

describe('an answer template', () => {
  it('has its places filled in, however they are typed', () => {
    const text = 'Bonjour {personne}, « {Titre} » avant le { date limite }.';
    const values = { personne: 'Camille', titre: 'RSA', 'date limite': '14 avril' };
    expect(fillTemplate(text, values)).toBe('Bonjour Camille, « RSA » avant le 14 avril.');
  });

  it('keeps visible what has no value, and says so', () => {
    const filled = fillTemplate('{titre} avant le {date limite}', { titre: 'RSA' });
    expect(filled).toBe('RSA avant le {date limite}');
    expect(placesLeft(filled)).toEqual(['date limite']);
  });

  it.each([
    ['nothing to fill', 'Bonjour.', [], []],
    ['a known place twice', '{titre} et {titre}', [], ['titre']],
    ['an unknown place', '{nom} et {titre}', ['nom'], ['titre']],
    ['braces that hold nothing', 'if () {} else {', [], []],
    ['braces over two lines', '{titre\n}', [], []],
  ])('tells %s', (_name, text, unknown, left) => {
    expect(unknownPlaces(text)).toEqual(unknown);
    expect(placesLeft(text)).toEqual(left);
  });

  it('never fills in what a value contains, whatever people call their frictions', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEMPLATE_VARIABLES), fc.string(), (variable, around) => {
        const text = around.replace(/[{}]/g, '');
        const values = {
          titre: '{personne} $& $1',
          personne: '{titre}',
          [variable]: `{${variable}}`,
        };
        expect(fillTemplate(`${text}{${variable}}`, values)).toBe(
          `${text}${values[variable] ?? ''}`,
        );
      }),
    );
  });
});
