import type { StandardsList } from '~/domain/milestones/standards';

const criteria = (...labels: readonly string[]) => labels.map((label) => ({ label }));
const page = (label: string, url: string) => ({ label, url });

/** Our own short list of quality standards, until a network's is imported. A label that changes asks its question anew. */
export const OWN_STANDARDS: StandardsList = {
  version: 'Relais 2026-1',
  standards: [
    {
      id: 'accessibilite',
      title: 'Chacun peut se servir du service',
      category: 'Accessibilité',
      description:
        'Une personne aveugle, qui ne se sert pas d’une souris ou qui lit avec peine mène sa démarche jusqu’au bout, seule.',
      criteria: criteria(
        'Un audit RGAA a été fait par quelqu’un d’extérieur à l’équipe',
        'La déclaration d’accessibilité est publiée, avec le taux de conformité',
        'Ce qui empêchait de finir une démarche est corrigé',
      ),
      resources: [page('Le référentiel RGAA', 'https://accessibilite.numerique.gouv.fr/')],
    },
    {
      id: 'usagers',
      title: 'Le service est essayé par de vrais usagers',
      category: 'Usagers',
      description:
        'L’équipe regarde régulièrement des usagers s’en servir, et change ce qui les arrête.',
      criteria: criteria(
        'Au moins cinq usagers ont essayé le service au cours des trois derniers mois',
        'Ce qui les a arrêtés est écrit, et ce qu’on en a fait aussi',
        'Un usager peut dire ce qui ne va pas depuis chaque page',
      ),
      resources: [],
    },
    {
      id: 'code-ouvert',
      title: 'Le code est ouvert et peut être repris',
      category: 'Code',
      description:
        'Une autre équipe peut lire le code, l’installer et le faire évoluer sans rien demander à personne.',
      criteria: criteria(
        'Le code est public, sous une licence libre',
        'La marche à suivre pour l’installer a été essayée par quelqu’un d’extérieur à l’équipe',
        'Des tests automatiques passent à chaque changement',
      ),
      resources: [page('Ouvrir son code source', 'https://code.gouv.fr/')],
    },
    {
      id: 'securite',
      title: 'Le service est tenu contre les attaques',
      category: 'Sécurité',
      description: 'Les risques sont connus, décidés par qui en répond, et revus.',
      criteria: criteria(
        'L’homologation de sécurité est prononcée et n’a pas expiré',
        'Les dépendances sont surveillées, et les correctifs posés sous trente jours',
        'Une sauvegarde a été restaurée pour de vrai au cours des six derniers mois',
        'Chacun sait qui appeler en cas d’incident',
      ),
      resources: [page('MonServiceSécurisé', 'https://www.monservicesecurise.cyber.gouv.fr/')],
    },
    {
      id: 'donnees-personnelles',
      title: 'Les données des personnes sont protégées',
      category: 'Données personnelles',
      description: 'On ne demande que le nécessaire, on dit pourquoi, et on efface à temps.',
      criteria: criteria(
        'Le traitement est inscrit au registre de l’organisation qui en répond',
        'La page qui dit ce que l’on fait des données est publiée et tenue à jour',
        'Ce qui est gardé s’efface à la durée annoncée',
      ),
      resources: [page('La CNIL', 'https://www.cnil.fr/')],
    },
    {
      id: 'eco-conception',
      title: 'Le service est sobre',
      category: 'Écoconception',
      description: 'Il marche sur un vieux téléphone et sur un réseau lent.',
      criteria: criteria(
        'Les principales pages pèsent moins de 500 ko',
        'Le service a été essayé sur un téléphone de plus de cinq ans',
        'Ce qui ne sert plus est arrêté\u00a0: serveurs, fonctions, envois',
      ),
      resources: [
        page('Le référentiel général d’écoconception', 'https://ecoresponsable.numerique.gouv.fr/'),
      ],
    },
    {
      id: 'statistiques',
      title: 'Les statistiques d’usage sont publiées',
      category: 'Mesure',
      description: 'Chacun peut voir si le service sert, et à qui.',
      criteria: criteria(
        'Une page publique donne l’usage, mise à jour au moins chaque mois',
        'L’effet sur la friction de départ est mesuré de nouveau au moins tous les six mois',
      ),
      resources: [],
    },
    {
      id: 'dites-le-une-fois',
      title: 'On ne redemande pas ce que l’administration sait déjà',
      category: 'Simplicité',
      description: 'Ce qu’une autre administration détient se lit, et ne se ressaisit pas.',
      criteria: criteria(
        'Les données déjà détenues ailleurs ont été recensées',
        'Celles qui peuvent être lues par une interface le sont',
        'Les usagers se connectent avec ce qu’ils ont déjà, s’ils doivent se connecter',
      ),
      resources: [],
    },
  ],
};
