/** The same thing told by two people: what is recorded (title, situation), and what somebody else types. */
export type Pair = readonly [title: string, situation: string, typed: string];

/** Written for the bench, in differing words; others of the kind stay out of the repository. */
export const PAIRS: readonly Pair[] = [
  [
    'Les allocataires du RSA ne savent pas où en est leur dossier',
    'Entre la caisse et le département, personne ne renseigne.',
    'Suivi du revenu de solidarité active : les bénéficiaires appellent sans réponse',
  ],
  [
    'La PMI reprogramme à la main les visites de puéricultrices',
    'Chaque visite est notée sur un agenda en papier.',
    'Protection maternelle et infantile : planning des puéricultrices tenu au crayon',
  ],
  [
    'Huit mois pour une décision de la MDPH',
    'Les familles attendent la commission sans nouvelle.',
    'Maison départementale des personnes handicapées : délai interminable avant la commission',
  ],
  [
    'Le plan d’aide de l’APA est recalculé à chaque hospitalisation',
    'Les auxiliaires ne sont prévenues qu’après coup.',
    'allocation personnalisée d’autonomie suspendue quand la personne est à l’hôpital',
  ],
  [
    'Demander un acte de naissance oblige à écrire à la commune natale',
    'Les courriers se perdent et l’usager recommence.',
    'obtenir un extrait d’état civil du lieu de naissance par courrier',
  ],
  [
    'La CAF et le centre social demandent les mêmes attestations',
    'Les parents les photocopient deux fois.',
    'allocations familiales et centre social : attestations à fournir en double',
  ],
  [
    'Inscrire un enfant à la cantine oblige à venir en mairie',
    'Les parents posent une demi-journée pour le quotient.',
    'restauration scolaire : impossible de s’inscrire sans se déplacer',
  ],
  [
    'Les arrêtés de travaux n’arrivent pas aux chauffeurs de bus',
    'La voirie ferme une rue, le réseau l’apprend le matin.',
    'conducteurs d’autocars surpris par les chantiers de voirie',
  ],
  [
    'Payer une facture d’eau suppose un chèque',
    'La régie n’accepte ni carte ni virement.',
    'règlement en ligne de l’eau potable refusé par la régie',
  ],
  [
    'Les demandeurs d’emploi refont leur CV pour chaque conseiller',
    'Aucun conseiller ne voit ce que l’autre a enregistré.',
    'chômeurs : raconter son parcours à chaque nouveau conseiller',
  ],
  [
    'Les permis de construire changent de numéro entre les services',
    'Instructeur et architecte ont chacun leur référence.',
    'autorisation d’urbanisme : une référence différente par service instructeur',
  ],
  [
    'Les associations redonnent leurs statuts à chaque subvention',
    'Chaque direction veut le même dossier.',
    'aide publique aux associations, statuts réclamés tous les ans',
  ],
  [
    'Les assistantes maternelles déclarent trois fois leurs disponibilités',
    'La commune et la caisse tiennent chacune leur fichier.',
    'nounous : places libres à saisir dans plusieurs fichiers',
  ],
  [
    'Aucune place en crèche n’est visible hors de sa commune',
    'Les parents téléphonent à chaque structure.',
    'petite enfance : chercher un accueil dans les communes voisines',
  ],
  [
    'Les pompiers ne connaissent pas l’état des points d’eau',
    'Le relevé des poteaux d’incendie date de trois ans.',
    'SDIS : bornes incendie hors service non signalées',
  ],
  [
    'Les maires reçoivent les alertes de crue trop tard',
    'Le message passe par trois services avant d’arriver.',
    'inondations : communes prévenues après la montée des eaux',
  ],
  [
    'Un médecin traitant introuvable dans les vallées',
    'Les patients appellent vingt cabinets.',
    'désert médical en montagne : patients sans docteur',
  ],
  [
    'Le carnet de vaccination des élèves est recopié par l’infirmière',
    'Elle lit chaque carnet et le saisit.',
    'vaccins des écoliers ressaisis à la main par les infirmières scolaires',
  ],
  [
    'Un élève handicapé change d’école sans son accompagnant',
    'Le contrat de l’accompagnant ne suit pas.',
    'AESH : pas de continuité lors d’un changement d’établissement',
  ],
  [
    'Les cars scolaires passent sans que les familles sachent le retard',
    'Aucun message n’est envoyé quand le car est en retard.',
    'ramassage scolaire : parents non prévenus des retards',
  ],
  [
    'La carte de stationnement met un an à être renouvelée',
    'Il faut redonner tous les justificatifs.',
    'renouvellement CMI : pièces redemandées et attente',
  ],
  [
    'Les diagnostics énergétiques ne servent pas aux conseillers',
    'Ils les redemandent en papier aux ménages.',
    'DPE : conseillers en rénovation obligés de le réclamer aux propriétaires',
  ],
  [
    'Les demandeurs de logement social n’ont pas de nouvelles',
    'Ils appellent le bailleur chaque semaine.',
    'HLM : silence total après le dépôt d’une demande',
  ],
  [
    'Le 115 ne voit pas les lits disponibles',
    'L’écoutant appelle chaque foyer.',
    'hébergement d’urgence : recenser les places libres par téléphone',
  ],
  [
    'Les dossiers d’aide juridictionnelle reviennent incomplets',
    'Le greffe les renvoie par la poste.',
    'avocats et tribunaux : pièces manquantes renvoyées par courrier',
  ],
  [
    'Les détenus sortent sans papiers d’identité',
    'La carte expire pendant la détention.',
    'sortants de prison privés de CNI valide',
  ],
  [
    'Les mandataires envoient les comptes de tutelle sur papier',
    'Le juge reçoit des cartons entiers.',
    'majeurs protégés : comptes de gestion annuels imprimés',
  ],
  [
    'Les petites communes ne savent pas rédiger un appel d’offres',
    'La secrétaire de mairie copie un ancien marché.',
    'commande publique : secrétariat de mairie sans modèle de DCE',
  ],
  [
    'Trouver une subvention pour rénover une école prend des semaines',
    'Les dispositifs sont éparpillés sur vingt sites.',
    'financements de travaux scolaires dispersés entre sites',
  ],
  [
    'Les délibérations partent en préfecture en pièces scannées',
    'Le contrôle de légalité les retape.',
    'actes des conseils municipaux numérisés puis ressaisis',
  ],
  [
    'Donner procuration oblige à passer à la gendarmerie',
    'Les électeurs éloignés y renoncent.',
    'vote par mandataire : déplacement au commissariat obligatoire',
  ],
  [
    'Les jeunes ne savent pas quand se faire recenser',
    'La mairie le découvre au passage du permis.',
    'recensement citoyen à seize ans oublié par les adolescents',
  ],
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
