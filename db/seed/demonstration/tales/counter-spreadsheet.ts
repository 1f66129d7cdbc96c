import type { Tale } from '../scene';

/** What the Département's reception desks noted for a month in a shared spreadsheet: sent yesterday, one line to correct. */
export const counterSpreadsheet: Tale = {
  slug: 'tableau-des-accueils',
  scenes: [
    {
      on: -1,
      by: 'agent-pas-de-calais',
      does: 'send-sheet',
      name: 'Irritants relevés aux accueils.csv',
      rows: [
        'N°;Irritant;Thématique;Publics concernés;Constat;Attendu;Lieu;Nombre de personnes par an;Minutes perdues;Source',
        'ACC-01;Les attestations de droits s’impriment une par une;Solidarités;Les allocataires et les agents d’accueil;Chaque attestation demande une connexion et une impression;Une attestation que l’allocataire télécharge seul;Pas-de-Calais;9 000;6;Relevé des accueils, un mois',
        'ACC-02;Les rendez-vous de la PMI ne se déplacent que par téléphone;Santé;Les jeunes parents;La ligne est occupée le matin, et les rendez-vous sont manqués;Déplacer son rendez-vous en ligne ou par message;Arras;2 400;15;Relevé des accueils, un mois',
        'ACC-03;Le dossier de transport scolaire redemande le quotient familial;Écoles;Les familles d’élèves;Le document est déjà chez nous;Ne plus le demander;Pas-de-Calais;une centaine;10;Relevé des accueils, un mois',
      ],
    },
  ],
};
