import type { Pair } from './pair';

/** What is offered (name, purpose), and what somebody types whose friction it answers. */
export const RESOURCE_PAIRS: readonly Pair[] = [
  [
    'Paiement en ligne des collectivités',
    'Encaisse par carte ou prélèvement une facture de cantine, d’eau ou de crèche, et l’inscrit dans les comptes.',
    'Les familles ne peuvent pas régler la crèche par carte bancaire',
  ],
  [
    'Archivage numérique partagé',
    'Conserve des documents avec leur valeur de preuve et suit leurs durées légales.',
    'Les archives électroniques du service n’ont aucune valeur de preuve',
  ],
  [
    'Identité vérifiée des usagers',
    'Permet de se connecter à un service public avec un compte que l’on a déjà, sans nouveau mot de passe.',
    'Encore un mot de passe à retenir pour chaque téléservice',
  ],
  [
    'Voies et adresses de la métropole',
    'Donne les voies, les numéros et leurs coordonnées, mis à jour chaque nuit.',
    'Les secours cherchent les numéros des nouvelles voies du lotissement',
  ],
  [
    'Perturbations liées aux chantiers',
    'Annonce les rues fermées, les déviations et leurs dates plusieurs semaines à l’avance.',
    'Les chauffeurs découvrent les déviations et les rues barrées le matin',
  ],
  [
    'Transports urbains en temps réel',
    'Donne les prochains passages à chaque arrêt et la position des véhicules.',
    'Personne à l’arrêt ne connaît le prochain passage du tramway',
  ],
  [
    'Vérification des actes d’état civil',
    'Vérifie un acte de naissance entre l’administration et la mairie qui le tient.',
    'Le notaire réclame un acte de naissance que la mairie possède déjà',
  ],
  [
    'Convention type de partage de fichiers',
    'Une convention et ses annexes à compléter : qui transmet quoi, à quel rythme et pour quel usage.',
    'Échanger des fichiers entre départements sans convention juridique',
  ],
  [
    'Signature électronique des délibérations',
    'Fait signer un arrêté ou une délibération à distance, avec un certificat reconnu.',
    'Le maire doit se déplacer pour signer chaque arrêté à la main',
  ],
  [
    'Prise de rendez-vous au guichet',
    'Ouvre un agenda aux usagers, envoie un rappel la veille et libère les créneaux annulés.',
    'Aucun créneau libéré quand un rendez-vous est annulé par téléphone',
  ],
  [
    'Quotient familial certifié',
    'Rend le quotient familial d’un foyer sans attestation ni saisie.',
    'Les parents fournissent chaque année une attestation de quotient familial',
  ],
  [
    'Registre des subventions aux associations',
    'Tient les statuts, les comptes et les demandes d’une association en un seul dossier.',
    'Les associations déposent leurs statuts et leurs comptes dans trois services',
  ],
];
