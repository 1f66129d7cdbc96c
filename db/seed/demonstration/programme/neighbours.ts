import { line, type Told } from './line';

const AMF = ['amf'];
const NOBODY: readonly string[] = [];

/** What the programme took over from: a list of projects, decided by the State and carried out together. */
export const BEFORE: { readonly priorities: readonly string[]; readonly lines: readonly Told[] } = {
  priorities: ['Des services pour les usagers', 'Des échanges entre administrations'],
  lines: [
    line(
      1,
      1,
      'FranceConnect',
      'S’identifier auprès de tout service public avec un compte que l’on a déjà.',
      ['dinsic'],
      AMF,
    ),
    line(
      2,
      2,
      'COMEDEC',
      'Échanger les données d’état civil entre communes, notaires et administrations, sans papier.',
      ['ants'],
      AMF,
    ),
    line(
      3,
      1,
      'Marchés publics simplifiés',
      'Répondre à un marché public avec son seul numéro d’entreprise.',
      ['sgmap'],
      ['amf', 'adf'],
    ),
    line(
      4,
      2,
      'La facture électronique',
      'Recevoir toutes les factures par un même portail.',
      ['dgfip'],
      ['adf'],
    ),
    line(
      5,
      1,
      'Le paiement des services locaux',
      'Payer en ligne la cantine, la crèche et l’eau.',
      ['dgfip'],
      ['villes-de-france'],
    ),
    line(
      6,
      2,
      'L’échange des actes',
      'Transmettre les actes des collectivités sans papier.',
      ['dgcl'],
      ['amf'],
    ),
  ],
};

/** A programme of the State alone, to which bridges lead. */
export const ACTION_PUBLIQUE: {
  readonly priorities: readonly string[];
  readonly lines: readonly Told[];
} = {
  priorities: ['Simplifier', 'Rendre des services proches', 'Partager ce qui est construit'],
  lines: [
    line(
      1,
      1,
      'Le droit à l’erreur',
      'Accompagner la personne qui se trompe de bonne foi, plutôt que la sanctionner.',
      ['sgmap'],
      NOBODY,
    ),
    line(
      2,
      1,
      'Dites-le-nous une fois',
      'Ne plus demander une pièce que l’administration détient.',
      ['dinsic'],
      NOBODY,
    ),
    line(
      3,
      2,
      'L’accueil de proximité',
      'Tenir un accueil de tous les services publics à moins de trente minutes.',
      ['dgcl'],
      NOBODY,
    ),
    line(
      4,
      2,
      'Des démarches toutes en ligne',
      'Rendre possibles en ligne les démarches les plus courantes, avec leur qualité mesurée.',
      ['dinsic'],
      NOBODY,
    ),
    line(
      5,
      3,
      'Les start-ups d’État',
      'Construire en six mois, en petite équipe, ce qui répond à une friction.',
      ['dinsic'],
      NOBODY,
    ),
  ],
};
