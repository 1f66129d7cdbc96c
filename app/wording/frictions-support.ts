import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { SupportRefusal, Testimony } from '~/domain/frictions/supporting';
import type { RefusalFacts } from '~/domain/shared/result';
import { formatCount, formatMoney } from './format';
import { FRICTION_REFUSALS, territoryText } from './frictions';

/** Names of the fields of a « nous aussi », for its form and for the conflict page. */
export const SUPPORT_FIELDS = {
  evidence: 'Ce qui se passe chez vous',
  peoplePerYear: 'Personnes concernées par an chez vous',
  minutesEach: 'Minutes perdues à chaque fois',
  eurosEachCents: 'Euros perdus à chaque fois',
  evidenceSource: 'Source de ces chiffres',
  territory: 'Territoire',
  pilot: 'Nous voulons bien être territoire pilote',
  contactName: 'Nom de la personne à joindre',
  contactEmail: 'Son adresse électronique',
  contactPhone: 'Son téléphone',
} as const;

export const SUPPORT_REFUSALS: Readonly<Record<FrictionRefusal | SupportRefusal, string>> = {
  ...FRICTION_REFUSALS,
  'territory-outside':
    'Votre organisation ne peut parler que pour son territoire : nommez-en une partie, ou laissez vide pour le compter en entier.',
  'pilot-needs-territory': 'Un territoire pilote doit être nommé : dites lequel.',
  'contact-without-name': 'Dites qui joindre, ou videz aussi l’adresse et le téléphone.',
  'contact-unreachable': 'Donnez une adresse électronique ou un téléphone, ou videz aussi le nom.',
  'phone-unreadable': 'Écrivez un numéro de téléphone, par exemple 03 21 00 00 00.',
};

const YES = 'Oui';

/** The recorded values of a « nous aussi » by field, for the conflict page. */
export function recordedTestimony(
  testimony: Omit<Testimony, 'territory'>,
  territory: Readonly<{ name: string; code: string }> | null,
): RefusalFacts {
  const { contact } = testimony;
  return {
    evidence: testimony.evidence,
    peoplePerYear: testimony.peoplePerYear ?? '',
    minutesEach: testimony.minutesEach ?? '',
    eurosEachCents: testimony.eurosEachCents === null ? '' : formatMoney(testimony.eurosEachCents),
    evidenceSource: testimony.evidenceSource,
    territory: territory === null ? '' : territoryText(territory),
    pilot: testimony.pilot ? YES : '',
    contactName: contact.name,
    contactEmail: contact.email,
    contactPhone: contact.phone,
  };
}

/** « 12 000 personnes par an × 45 minutes », with « 2,50 € » where it is known; nothing when no figure is. */
export function measuredWords(
  figures: Pick<Testimony, 'peoplePerYear' | 'minutesEach' | 'eurosEachCents'>,
): string {
  const { peoplePerYear, minutesEach, eurosEachCents } = figures;
  const people =
    peoplePerYear === null
      ? []
      : [formatCount(peoplePerYear, 'personne par an', 'personnes par an')];
  const each = [
    ...(minutesEach === null ? [] : [formatCount(minutesEach, 'minute', 'minutes')]),
    ...(eurosEachCents === null ? [] : [formatMoney(eurosEachCents)]),
  ];
  if (each.length === 0) return people.join('');
  return people.length === 0
    ? `${each.join(' et ')} à chaque fois`
    : `${people.join('')} × ${each.join(' et ')}`;
}

/** What the sum leaves out: « 2 organisations ne l’ont pas chiffré et ne sont pas comptées »: they never count as zero. */
export function unmeasuredWords(voices: number, measured: number): string {
  const missing = voices - measured;
  if (missing === 0) return '';
  return missing === 1
    ? 'Une organisation ne l’a pas chiffré et n’est pas comptée'
    : `${formatCount(missing, 'organisation', 'organisations')} ne l’ont pas chiffré et ne sont pas comptées`;
}

/** What the count of inhabitants leaves out; empty when it leaves out nothing. */
export function uncountedWords(withoutTerritory: number, unknown: number): string {
  const sentences = [
    ...(withoutTerritory === 0
      ? []
      : [
          `${formatCount(withoutTerritory, 'organisation ne parle', 'organisations ne parlent')} d’aucun territoire en particulier.`,
        ]),
    ...(unknown === 0
      ? []
      : [
          `La population de ${formatCount(unknown, 'territoire', 'territoires')} n’est pas connue.`,
        ]),
  ];
  return sentences.join(' ');
}

const KIND_OF_PLACE = /^(?:Département|Région) (?:de la |de las |de los |de l’|des |du |de |d’)?/;

/** « Pas-de-Calais » for « Département du Pas-de-Calais », where a column already says what it is. */
export function shortPlace(name: string): string {
  return name.replace(KIND_OF_PLACE, '');
}
