import type { OrganisationKind } from '~/domain/organisations/organisation';
import type { Tie } from '~/domain/organisations/tie';

/** Kinds of organisation, for one. */
export const KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
  'administration-centrale': 'Administration centrale',
  'service-deconcentre': 'Service déconcentré de l’État',
  operateur: 'Opérateur de l’État',
  'securite-sociale': 'Organisme de sécurité sociale',
  commune: 'Commune',
  epci: 'Intercommunalité',
  departement: 'Département',
  region: 'Région',
  'association-elus': 'Association d’élus',
  autre: 'Autre collectivité ou organisme',
};

/** The same, for many (filters). */
export const KINDS_WORDS: Readonly<Record<OrganisationKind, string>> = {
  'administration-centrale': 'Administrations centrales',
  'service-deconcentre': 'Services déconcentrés de l’État',
  operateur: 'Opérateurs de l’État',
  'securite-sociale': 'Sécurité sociale',
  commune: 'Communes',
  epci: 'Intercommunalités',
  departement: 'Départements',
  region: 'Régions',
  'association-elus': 'Associations d’élus',
  autre: 'Autres collectivités et organismes',
};

/** What the official code of an organisation is, by its kind; the State's bodies have none. */
export const CODE_WORDS: Readonly<Record<OrganisationKind, string | null>> = {
  'administration-centrale': null,
  'service-deconcentre': null,
  operateur: null,
  'securite-sociale': null,
  commune: 'Code INSEE',
  epci: 'Code (SIREN)',
  departement: 'Code du département',
  region: 'Code de la région',
  'association-elus': null,
  autre: null,
};

/** What an organisation is to a startup. */
export const TIE_WORDS: Readonly<Record<Tie, string>> = {
  owner: 'porteur',
  sponsor: 'sponsor',
  incubator: 'incubateur',
};

/** Names that resemble one that nobody bears, as a sentence after it; nothing when none does. */
export function nearWords(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Les plus proches\u00a0: ${names.join(', ')}.`;
}
