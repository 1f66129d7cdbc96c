import type { PersonKey } from '../people';
import type { When } from '../scene';

/** A reuse: who declared it, and what its producer made of it. */
export interface ReuseTale {
  readonly on: When;
  readonly by: PersonKey;
  /** The resource. */
  readonly slug: string;
  /** The startup that reuses; the person's organisation when absent. */
  readonly startup?: string;
  /** Days before the declaration since when. */
  readonly sinceBefore: number;
  readonly purpose: string;
  readonly savedCents: number | null;
  readonly answer?: { readonly on: When; readonly by: PersonKey; readonly refusal?: string };
  readonly ended?: When;
}

const PAYMENT = 'paiement-en-ligne-des-collectivites';
const ADDRESSES = 'voies-et-adresses-de-rennes-metropole';

/** Who builds on the common base. */
export const REUSES: readonly ReuseTale[] = [
  {
    on: -300,
    by: 'agent-pas-de-calais',
    slug: 'franceconnect',
    sinceBefore: 210,
    purpose: 'Ouvrir le compte des bénéficiaires de l’allocation d’autonomie.',
    savedCents: 120_000_00,
    answer: { on: -296, by: 'staff' },
  },
  {
    on: -290,
    by: 'agent-bretagne',
    slug: 'franceconnect',
    sinceBefore: 40,
    purpose: 'Inscrire les élèves aux transports scolaires.',
    savedCents: null,
    answer: { on: -288, by: 'staff' },
  },
  {
    on: -270,
    by: 'rozenn',
    slug: 'franceconnect',
    sinceBefore: 12,
    purpose: 'Donner accès aux démarches de l’eau et des déchets.',
    savedCents: 64_000_00,
    answer: { on: -262, by: 'staff2' },
  },
  {
    on: -240,
    by: 'perrine',
    slug: PAYMENT,
    sinceBefore: 90,
    purpose: 'Encaisser la cantine et la crèche.',
    savedCents: 35_000_00,
    answer: { on: -233, by: 'celestin' },
  },
  {
    on: -228,
    by: 'mael',
    slug: PAYMENT,
    sinceBefore: 30,
    purpose: 'Encaisser les redevances du port de plaisance.',
    savedCents: 18_500_00,
    answer: { on: -220, by: 'celestin' },
  },
  {
    on: -205,
    by: 'balthazar',
    slug: ADDRESSES,
    sinceBefore: 60,
    purpose: 'Tenir à jour le fond de carte national.',
    savedCents: null,
    answer: { on: -203, by: 'malo' },
  },
  {
    on: -190,
    by: 'yuna',
    slug: ADDRESSES,
    sinceBefore: 5,
    purpose: 'Numéroter les nouvelles rues.',
    savedCents: null,
    answer: {
      on: -186,
      by: 'malo',
      refusal:
        'Ces données s’arrêtent aux limites de la métropole : Fougères n’y est pas. Le modèle de données, lui, peut vous servir.',
    },
  },
  {
    on: -150,
    by: 'agent-bretagne',
    slug: 'transports-publics-de-brest-temps-reel',
    sinceBefore: 20,
    purpose: 'Afficher les correspondances des cars régionaux.',
    savedCents: 40_000_00,
    answer: { on: -141, by: 'gildas' },
  },
  {
    on: -120,
    by: 'tristan',
    slug: 'archivage-numerique-partage',
    sinceBefore: 80,
    purpose: 'Verser les délibérations.',
    savedCents: null,
    answer: { on: -116, by: 'staff' },
    ended: -30,
  },
  {
    on: -40,
    by: 'intrapreneur',
    slug: 'franceconnect',
    startup: 'a-domicile-62',
    sinceBefore: 9,
    purpose: 'Identifier les proches aidants sans leur demander un mot de passe de plus.',
    savedCents: 55_000_00,
    answer: { on: -36, by: 'staff' },
  },
  {
    on: -6,
    by: 'edmee',
    slug: PAYMENT,
    sinceBefore: 15,
    purpose: 'Encaisser l’eau et l’assainissement.',
    savedCents: null,
  },
  {
    on: -3,
    by: 'agent-bretagne',
    slug: 'convention-type-de-partage-de-donnees-entre-collectivites',
    sinceBefore: 25,
    purpose: 'Partager les inscriptions scolaires avec les quatre départements.',
    savedCents: null,
  },
];
