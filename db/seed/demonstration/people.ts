import type { Role } from '../../../app/domain/accounts/account';
import type { Persona } from '../../../app/domain/accounts/persona';

/** A person of the story; all of them are invented, and their addresses lead nowhere (RFC 2606). */
export interface Person {
  readonly name: string;
  readonly email: string;
  /** Slug of the organisation that they are of. */
  readonly of: string;
  readonly roles?: readonly Role[];
  /** Entitled to sign for it. */
  readonly signs?: true;
  /** Whom a visitor of the demonstration may sign in as. */
  readonly persona?: Persona;
}

const PAS_DE_CALAIS = 'departement-62';
const BRETAGNE = 'region-53';
const RENNES = 'epci-243500139';
const BREST = 'epci-242900314';

function someone(
  name: string,
  email: string,
  of: string,
  more: Pick<Person, 'roles' | 'signs' | 'persona'> = {},
): Person {
  return { name, email: `${email}.example`, of, ...more };
}

/** Everybody who acts in the story, by a key that its tales use. */
export const PEOPLE = {
  // The incubator.
  staff: someone('Salomé Passerelle', 'salome.passerelle@incubateur', 'dinsic', {
    roles: ['staff'],
    persona: 'staff',
  }),
  staff2: someone('Anatole Jonction', 'anatole.jonction@incubateur', 'dinsic', {
    roles: ['staff'],
    persona: 'staff2',
  }),
  admin: someone('Irène Clavier', 'irene.clavier@incubateur', 'dinsic', {
    roles: ['admin'],
    persona: 'admin',
  }),
  ludivine: someone('Ludivine Boussole', 'ludivine.boussole@incubateur', 'dinsic'),
  developpeuse: someone('Maya Boucle', 'maya.boucle@incubateur', 'dinsic', {
    persona: 'developpeuse',
  }),
  bastien: someone('Bastien Virgule', 'bastien.virgule@incubateur', 'dinsic'),
  zoe: someone('Zoé Trait', 'zoe.trait@incubateur', 'dinsic'),
  come: someone('Côme Sentier', 'come.sentier@incubateur', 'dinsic'),
  awa: someone('Awa Registre', 'awa.registre@incubateur', 'dinsic'),
  tancrede: someone('Tancrède Module', 'tancrede.module@incubateur', 'dinsic'),
  leonie: someone('Léonie Maquette', 'leonie.maquette@incubateur', 'dinsic'),
  sidonie: someone('Sidonie Sésame', 'sidonie.sesame@incubateur', 'dinsic'),
  hortense: someone('Hortense Canevas', 'hortense.canevas@incubateur', 'dinsic'),
  joris: someone('Joris Compile', 'joris.compile@incubateur', 'dinsic'),
  katell: someone('Katell Itération', 'katell.iteration@incubateur', 'dinsic'),
  gaston: someone('Gaston Requête', 'gaston.requete@incubateur', 'dinsic'),
  isidore: someone('Isidore Plateau', 'isidore.plateau@numerique-etat', 'dinsic', { signs: true }),

  // Those who decide an investment.
  sponsor: someone('Philippine Hauteville', 'philippine.hauteville@sgmap', 'sgmap', {
    persona: 'sponsor',
  }),
  armand: someone('Armand Belvédère', 'armand.belvedere@collectivites-locales', 'dgcl'),
  mathurin: someone('Mathurin Balance', 'mathurin.balance@cohesion-sociale', 'dgcs'),

  // The co-governance.
  'college-etat': someone('Bertrand Cadran', 'bertrand.cadran@collectivites-locales', 'dgcl', {
    roles: ['college-etat'],
    persona: 'college-etat',
  }),
  'college-collectivites': someone('Solange Parvis', 'solange.parvis@maires', 'amf', {
    roles: ['college-collectivites'],
    persona: 'college-collectivites',
  }),

  // The Pas-de-Calais and its neighbours.
  intrapreneur: someone('Odile Terril', 'odile.terril@pas-de-calais', PAS_DE_CALAIS, {
    persona: 'intrapreneur',
  }),
  owner: someone('Gaspard Beffroi', 'gaspard.beffroi@pas-de-calais', PAS_DE_CALAIS, {
    signs: true,
    persona: 'owner',
  }),
  'agent-pas-de-calais': someone('Firmin Houblon', 'firmin.houblon@pas-de-calais', PAS_DE_CALAIS, {
    persona: 'agent-pas-de-calais',
  }),
  achille: someone('Achille Corons', 'achille.corons@pas-de-calais', PAS_DE_CALAIS),
  perrine: someone('Perrine Grandplace', 'perrine.grandplace@arras', 'commune-62041'),
  lucien: someone('Lucien Chevalement', 'lucien.chevalement@lens', 'commune-62498'),
  edmee: someone('Edmée Ruelle', 'edmee.ruelle@cu-arras', 'epci-200033579'),
  blanche: someone('Blanche Écluse', 'blanche.ecluse@nord', 'departement-59'),
  honore: someone('Honoré Guichet', 'honore.guichet@prefecture-62', 'prefecture-62'),

  // Bretagne.
  'agent-bretagne': someone('Nolwenn Goéland', 'nolwenn.goeland@bretagne', BRETAGNE, {
    persona: 'agent-bretagne',
  }),
  enora: someone('Enora Phare', 'enora.phare@bretagne', BRETAGNE, { signs: true }),
  corentin: someone('Corentin Balise', 'corentin.balise@bretagne', BRETAGNE),
  rozenn: someone('Rozenn Ajonc', 'rozenn.ajonc@rennes-metropole', RENNES, { signs: true }),
  malo: someone('Malo Pavé', 'malo.pave@rennes-metropole', RENNES),
  gildas: someone('Gildas Embarcadère', 'gildas.embarcadere@brest-metropole', BREST),
  tristan: someone('Tristan Granit', 'tristan.granit@finistere', 'departement-29'),
  mael: someone('Maël Corniche', 'mael.corniche@saint-malo', 'commune-35288'),
  yuna: someone('Yuna Lavoir', 'yuna.lavoir@fougeres', 'commune-35115'),

  // State bodies and social security.
  theodore: someone('Théodore Formulaire', 'theodore.formulaire@information-legale', 'dila', {
    signs: true,
  }),
  aristide: someone('Aristide Calepin', 'aristide.calepin@allocations', 'cnaf'),
  eustache: someone('Eustache Moisson', 'eustache.moisson@mutualite-agricole', 'ccmsa', {
    signs: true,
  }),
  celestin: someone('Célestin Quittance', 'celestin.quittance@finances-publiques', 'dgfip'),
  rosalie: someone('Rosalie Ordonnance', 'rosalie.ordonnance@assurance-maladie', 'cnam'),
  balthazar: someone('Balthazar Relief', 'balthazar.relief@geographie', 'ign'),
  flora: someone('Flora Compost', 'flora.compost@energie', 'ademe'),
  ewen: someone('Ewen Landes', 'ewen.landes@environnement-bretagne', 'dreal-53'),
  marius: someone('Marius Compas', 'marius.compas@retraites', 'cnav'),
  clarisse: someone('Clarisse Bordereau', 'clarisse.bordereau@recouvrement', 'acoss'),
  octavie: someone('Octavie Houle', 'octavie.houle@nord', 'departement-59'),
} as const satisfies Record<string, Person>;
export type PersonKey = keyof typeof PEOPLE;

/** An address that asked for a link and chose its organisation: staff have not confirmed it yet. */
export const NEWCOMER = {
  ...someone('Basile Nouveau', 'basile.nouveau@vitre', 'commune-35360'),
  arrivesOn: -3,
};

/** Asked to be erased after leaving their administration; their acts stay, their name does not. */
export const ERASED: { readonly who: PersonKey; readonly on: number; readonly reason: string } = {
  who: 'octavie',
  on: -45,
  reason: 'Départ de la collectivité, effacement demandé par l’intéressée.',
};
