import type { Tale } from '../scene';

/** What startups of the imported history left when they were stopped, written once they were taken over. */
export const STOPPED: readonly Tale[] = [
  {
    slug: 'clef-du-village',
    scenes: [
      {
        on: -1,
        by: 'staff',
        does: 'post-mortem',
        tried:
          'Neuf semaines d’entretiens dans onze communes, et une serrure à code essayée par trois mairies.',
        learnt:
          'Une serrure vendue dans le commerce suffit : il n’y avait rien à construire. Ce qui prend du temps est l’assurance et l’état des lieux, que chaque mairie traite à sa façon.',
        reusable:
          'Les comptes rendus d’entretiens, la comparaison de quatre serrures, et un modèle d’état des lieux relu par une assurance.',
      },
    ],
  },
  {
    slug: 'coup-de-pouce-ete',
    scenes: [
      {
        on: -1,
        by: 'staff',
        does: 'post-mortem',
        tried:
          'Des annonces sans expérience demandée, et une réponse promise à chaque candidature, pendant deux étés.',
        learnt:
          'La promesse de répondre change tout, pour les jeunes comme pour les employeurs. Un service à part n’était pas nécessaire : le porteur l’a reprise dans le sien.',
        reusable: 'Les modèles de réponse, et l’étude auprès de 900 lycéens.',
      },
    ],
  },
];
