import type { Tale } from '../scene';

/** Frictions that got an answer: declined, merged, redirected, withdrawn. */
export const ANSWERED: readonly Tale[] = [
  {
    slug: 'procuration-de-vote',
    scenes: [
      {
        on: -130,
        by: 'perrine',
        does: 'propose',
        text: {
          title: 'Voter par procuration oblige à passer au commissariat',
          theme: 'etat-civil',
          sufferers: 'Les malades, les aidants et les saisonniers, qui renoncent à voter.',
          situation:
            'La demande se prépare en ligne, mais il faut se présenter en personne pour prouver son identité.',
          improvement: 'Établir sa procuration entièrement à distance.',
          people: 1600000,
          minutes: 50,
          euros: null,
          source:
            'Questions reçues au guichet des élections d’Arras ; le nombre de renoncements n’est pas connu.',
          sponsor: ['not-yet', ''],
          agent: ['not-yet', ''],
          budget: ['not-yet', ''],
        },
      },
      { on: -125, by: 'staff', does: 'take' },
      {
        on: -115,
        by: 'staff',
        does: 'decline',
        reason: 'needs-law-change',
        words:
          'Merci d’avoir raconté ce que vivent vos administrés : nous l’avons transmis au bureau des élections politiques, avec vos mots. La présence en personne est écrite dans le code électoral, et aucun service en ligne ne peut s’en affranchir. Si la règle change, nous rouvrirons cette friction et vous préviendrons.',
      },
    ],
  },
  {
    slug: 'dossier-unique-associations',
    scenes: [
      {
        on: -88,
        by: 'lucien',
        does: 'propose',
        text: {
          title: 'Le club de football rend trois bilans différents pour la même saison',
          theme: 'vie-locale',
          sufferers:
            'Les trésoriers bénévoles des clubs, et le service des sports qui compare des chiffres incomparables.',
          situation:
            'Le Département veut l’année civile, la ville la saison, la fédération les licences. Les trésoriers abandonnent.',
          improvement: 'Rendre ses comptes une fois.',
          territory: 'commune-62498',
          people: 310,
          minutes: 540,
          euros: null,
          source: 'Appels passés à vingt-deux clubs lensois.',
          sponsor: ['not-yet', ''],
          agent: ['not-yet', ''],
          budget: ['not-yet', ''],
        },
      },
      { on: -81, by: 'staff2', does: 'take' },
      {
        on: -24,
        by: 'staff2',
        does: 'merge',
        into: 'subventions-aux-associations',
        words:
          'Vos clubs et les associations d’Arras racontent le même dossier rendu plusieurs fois. Réunies, vos deux preuves pèsent davantage ; la vôtre reste la vôtre, et vous suivez désormais les deux.',
      },
    ],
  },
  {
    slug: 'adresses-des-secours',
    scenes: [
      {
        on: -210,
        by: 'yuna',
        does: 'propose',
        text: {
          title: 'Les secours cherchent les hameaux qui portent le même nom',
          theme: 'logement-urbanisme',
          sufferers:
            'Les habitants de onze lieux-dits homonymes, et les équipages qui les cherchent la nuit.',
          situation: 'Quatre « La Lande aux Ifs » dans le même canton, sans numéro ni nom de voie.',
          improvement: 'Que chaque maison ait une adresse, et que les secours la connaissent.',
          territory: 'commune-35115',
          people: 420,
          minutes: null,
          euros: null,
          source: 'Deux interventions retardées cette année ; on ne chiffre pas cela.',
          sponsor: ['not-yet', ''],
          agent: ['yes', 'Une agente du service urbanisme.'],
          budget: ['not-yet', ''],
        },
      },
      { on: -205, by: 'staff', does: 'take' },
      {
        on: -198,
        by: 'staff',
        does: 'redirect',
        to: 'voies-et-numeros',
        words:
          'Ce service le fait déjà, et les communes hors de la métropole de Rennes peuvent s’en servir. Son équipe vous attend : elle propose une demi-journée sur place pour numéroter les premiers lieux-dits.',
      },
    ],
  },
  {
    slug: 'un-compte-par-guichet',
    scenes: [
      {
        on: -186,
        by: 'mael',
        does: 'propose',
        text: {
          title: 'Chaque téléservice de la mairie demande un compte de plus',
          theme: 'vie-locale',
          sufferers: 'Les habitants, et l’accueil qui réinitialise les mots de passe oubliés.',
          situation:
            'Cantine, bibliothèque, port, état civil : quatre comptes, quatre mots de passe, et autant d’oublis.',
          improvement: 'Se connecter partout avec un compte que l’on a déjà.',
          territory: 'commune-35288',
          people: 3_100,
          minutes: 20,
          euros: null,
          source: 'Appels reçus à l’accueil pendant un mois.',
          sponsor: ['yes', 'La direction générale des services.'],
          agent: ['not-yet', ''],
          budget: ['not-yet', ''],
        },
      },
      { on: -183, by: 'staff2', does: 'take' },
      {
        on: -176,
        by: 'staff2',
        does: 'redirect',
        to: 'franceconnect',
        words:
          'FranceConnect répond à cela, et une commune de votre taille l’a installé en six semaines. Sa fiche dit à qui s’adresser.',
      },
    ],
  },
  {
    slug: 'objets-trouves',
    scenes: [
      {
        on: -160,
        by: 'gildas',
        does: 'propose',
        text: {
          title: 'Les objets trouvés du réseau dorment dans trois dépôts',
          theme: 'vie-locale',
          sufferers: 'Les voyageurs qui ont perdu un objet, et les agents de dépôt.',
          situation:
            'Il faut appeler trois dépôts, aux heures de bureau, et décrire son parapluie.',
          improvement: 'Une liste consultable, et un message quand l’objet est trouvé.',
          territory: 'epci-242900314',
          people: 5200,
          minutes: 30,
          euros: null,
          source: 'Registres des dépôts.',
          sponsor: ['not-yet', ''],
          agent: ['not-yet', ''],
          budget: ['not-yet', ''],
        },
      },
      { on: -156, by: 'staff', does: 'take' },
      {
        on: -149,
        by: 'gildas',
        does: 'withdraw',
        words:
          'L’exploitant l’a ajouté à son nouveau contrat : le sujet sera réglé sans vous, et c’est tant mieux.',
      },
    ],
  },
];
