import type { Pair } from './pair';

/** The other half of the pairs. */
export const MORE_PAIRS: readonly Pair[] = [
  [
    'Les victimes répètent leur plainte à chaque service',
    'Police, hôpital et association ne partagent rien.',
    'violences conjugales : raconter son histoire à tous',
  ],
  [
    'Les veuves préviennent une à une toutes les administrations',
    'Chacune demande un acte de décès.',
    'décès d’un proche : démarches à refaire auprès de chaque organisme',
  ],
  [
    'La recherche d’une concession au cimetière se fait dans un registre',
    'L’agent ouvre trois volumes anciens.',
    'emplacements funéraires tenus dans des livres manuscrits',
  ],
  [
    'Les meublés touristiques échappent à la taxe de séjour',
    'La commune compare des annonces à la main.',
    'locations saisonnières non déclarées repérées une à une',
  ],
  [
    'Contester une amende de stationnement suppose un recommandé',
    'La réponse n’arrive jamais.',
    'réclamation contre un forfait de stationnement sans suite',
  ],
  [
    'Les futurs retraités ne comprennent pas leur relevé',
    'Les trimestres manquants ne sont pas expliqués.',
    'pension : périodes absentes du relevé de carrière',
  ],
  [
    'Les apprentis perdent leur aide au transport en changeant de CFA',
    'Le nouveau centre refait tout le dossier.',
    'alternance : indemnité de trajet interrompue au changement de centre',
  ],
  [
    'Les employeurs renoncent aux stages d’immersion',
    'La convention fait douze pages.',
    'découvrir un métier en entreprise : convention trop lourde',
  ],
  [
    'Les agents territoriaux posent leurs congés sur un formulaire',
    'La feuille passe par quatre parapheurs.',
    'demande de vacances des fonctionnaires sur imprimé à signer',
  ],
  [
    'Les arrêts maladie arrivent en retard à la paie',
    'Le gestionnaire ressaisit chaque feuillet.',
    'congé maladie : service de rémunération averti après la clôture',
  ],
  [
    'Les familles surendettées déposent deux fois leurs relevés',
    'La banque et la commission les veulent séparément.',
    'dettes : mêmes relevés bancaires pour la commission et la banque',
  ],
  [
    'Les associations d’aide alimentaire ignorent leurs stocks communs',
    'Des denrées périment ici et manquent là.',
    'épiceries solidaires : invendus perdus faute de partage des stocks',
  ],
  [
    'Les personnes âgées renoncent à la téléconsultation',
    'Elles n’ont ni adresse électronique ni tablette.',
    'seniors sans matériel pour consulter à distance',
  ],
  [
    'Les courriers de l’administration sont incompréhensibles',
    'Les usagers les apportent au guichet pour se les faire lire.',
    'lettres administratives en langage trop compliqué',
  ],
  [
    'Les conseillers numériques refont la même démarche chaque mois',
    'L’habitant oublie son mot de passe.',
    'médiation numérique : identifiants perdus à chaque visite',
  ],
  [
    'Les adresses neuves n’arrivent pas aux secours',
    'Le camion cherche la rue nouvelle.',
    'voies récemment nommées absentes des cartes des pompiers',
  ],
  [
    'Les nids-de-poule sont signalés plusieurs fois',
    'Le service ne voit pas les doublons.',
    'signalement des trous dans la chaussée en double',
  ],
  [
    'Le calendrier des ordures change sans prévenir',
    'Les habitants sortent leurs bacs le mauvais jour.',
    'collecte des déchets : jours modifiés sans information',
  ],
  [
    'Le contrôle des fosses septiques se fait sans historique',
    'Le technicien ne sait rien du passage précédent.',
    'assainissement non collectif : anciens diagnostics introuvables',
  ],
  [
    'Les éleveurs déclarent leurs animaux à trois organismes',
    'Chaque organisme a son formulaire.',
    'exploitants agricoles : cheptel à saisir en triple',
  ],
  [
    'Les agriculteurs attendent leurs aides européennes',
    'Aucune date de versement n’est affichée.',
    'PAC : quand serai-je payé ?',
  ],
  [
    'Le plan de la forêt communale n’est lisible que par l’expert',
    'Les élus découvrent les coupes après coup.',
    'bois communaux : conseil municipal non informé de l’exploitation',
  ],
  [
    'Les moustiques tigres sont signalés à la mauvaise agence',
    'Le message tourne entre services.',
    'présence d’insectes nuisibles : à qui la déclarer ?',
  ],
  [
    'Les pêcheurs de loisir ignorent les zones fermées',
    'L’arrêté est affiché au port seulement.',
    'plaisance : zones interdites non publiées',
  ],
  [
    'Les bibliothécaires recopient les notices d’un réseau à l’autre',
    'Les deux logiciels ne se parlent pas.',
    'médiathèques : catalogue ressaisi faute d’interopérabilité',
  ],
  [
    'Réserver la salle des fêtes demande trois visites',
    'La clé, la caution et le contrat sont à trois guichets.',
    'location d’une salle municipale : plusieurs déplacements',
  ],
  [
    'Les intermittents additionnent leurs heures sur un tableur',
    'Chaque employeur a son attestation.',
    'artistes du spectacle : total des cachets calculé avec Excel',
  ],
  [
    'Le locataire d’un logement indigne ne sait à qui écrire',
    'Mairie et agence de santé se renvoient la lettre.',
    'habitat insalubre : aucun interlocuteur pour l’occupant',
  ],
  [
    'Les bornes de recharge en panne ne sont pas connues',
    'L’automobiliste le découvre sur place.',
    'véhicules électriques : stations hors service non affichées',
  ],
  [
    'Les artisans ignorent la zone à faibles émissions',
    'Ils reçoivent un procès-verbal sans avoir été prévenus.',
    'ZFE : petites entreprises verbalisées par méconnaissance',
  ],
  [
    'Les réfugiés attendent leur équivalence de diplôme',
    'L’employeur retire son offre entre-temps.',
    'demandeurs d’asile diplômés : reconnaissance trop lente',
  ],
  [
    'Les aidants posent des congés pour un bilan',
    'Chaque spécialiste convoque un autre jour.',
    'proches aidants : rendez-vous médicaux éparpillés',
  ],
];
