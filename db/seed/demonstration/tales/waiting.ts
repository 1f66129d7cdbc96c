import type { Tale } from '../scene';

/** Frictions that nobody has answered yet: deposits, files in hand, and one that waits for its proposer. */
export const WAITING: readonly Tale[] = [
  {
    slug: 'subventions-aux-associations',
    scenes: [
      {
        on: -40,
        by: 'perrine',
        does: 'propose',
        text: {
          title: 'Une association de quartier remplit cinq dossiers pour une fête',
          theme: 'vie-locale',
          sufferers:
            'Les bénévoles de 640 associations arrageoises, et les agents qui relisent cinq fois les mêmes comptes.',
          situation:
            'Ville, communauté urbaine, Département, Région, caisse d’allocations : cinq formulaires, cinq calendriers, les mêmes statuts joints cinq fois.',
          improvement:
            'Un dossier partagé que chaque financeur lit, et une seule réponse à chaque question.',
          territory: 'commune-62041',
          people: 640,
          minutes: 1100,
          euros: null,
          source: 'Groupe de quatorze trésoriers réuni à la maison des associations.',
          sponsor: ['not-yet', 'Aucun pressenti.'],
          agent: ['yes', 'La responsable de la vie associative, un jour par semaine.'],
          budget: ['not-yet', 'Pas encore discuté.'],
        },
      },
      {
        on: -33,
        by: 'yuna',
        does: 'support',
        evidence:
          'Fougères a compté : 212 associations, trois financeurs, et le même bilan comptable sous trois présentations.',
        people: 212,
      },
    ],
  },
  {
    slug: 'permis-de-louer',
    scenes: [
      {
        on: -19,
        by: 'edmee',
        does: 'propose',
        text: {
          title: 'Le permis de louer se demande sur papier, en trois exemplaires',
          theme: 'logement-urbanisme',
          sufferers:
            'Les petits propriétaires, et les locataires qui attendent les clés d’un logement déjà contrôlé.',
          situation:
            'La demande est déposée à l’accueil, transmise par navette, contrôlée, puis renvoyée. Un mois passe, pour une visite d’une heure.',
          improvement:
            'Demander en ligne, choisir le créneau de visite, recevoir l’accord le jour même.',
          territory: 'epci-200033579',
          people: 1150,
          minutes: 70,
          euros: 480,
          source: 'Registre du service habitat, et loyers perdus déclarés par 37 bailleurs.',
          sponsor: ['not-yet', ''],
          agent: ['not-yet', 'Le service compte deux personnes.'],
          budget: ['not-yet', ''],
        },
      },
    ],
  },
  {
    slug: 'stages-de-troisieme',
    scenes: [
      {
        on: -9,
        by: 'agent-pas-de-calais',
        does: 'propose',
        text: {
          title: 'Les collégiens sans réseau font leur stage de troisième au collège',
          theme: 'ecole-jeunesse',
          sufferers:
            'Un collégien sur huit dans les quartiers prioritaires, et les professeurs principaux qui appellent à leur place.',
          situation:
            'Trouver un stage, c’est connaître quelqu’un. Les autres passent la semaine à la bibliothèque de l’établissement.',
          improvement:
            'Des stages offerts par les administrations et les entreprises du coin, attribués sans piston.',
          territory: 'departement-62',
          people: 2300,
          minutes: 400,
          euros: null,
          source: 'Relevé de dix-huit collèges ; rien sur le coût, qui n’a pas de sens ici.',
          sponsor: ['not-yet', ''],
          agent: ['yes', 'Un conseiller principal d’éducation volontaire.'],
          budget: ['not-yet', ''],
        },
      },
    ],
  },
  {
    slug: 'lycees-en-panne',
    scenes: [
      {
        on: -2,
        by: 'agent-bretagne',
        does: 'propose',
        text: {
          title: 'Un radiateur en panne au lycée : douze courriels avant le réparateur',
          theme: 'outils-agents',
          sufferers:
            'Les intendants des 115 lycées publics bretons, les élèves qui gardent leur manteau, les équipes mobiles de la Région.',
          situation:
            'Chaque panne est signalée par courriel à une boîte partagée. Personne ne sait si quelqu’un s’en occupe ; alors on écrit de nouveau.',
          improvement: 'Signaler avec une photo, savoir qui vient et quand.',
          territory: 'region-53',
          people: 8600,
          minutes: 35,
          euros: null,
          source: 'Comptage des courriels d’un mois d’hiver.',
          sponsor: ['not-yet', ''],
          agent: ['yes', 'Un chef d’équipe mobile.'],
          budget: ['yes', 'Budget de maintenance.'],
        },
      },
      {
        on: 0,
        by: 'rozenn',
        does: 'support',
        evidence:
          'Nos écoles et nos gymnases connaissent la même boîte partagée, et le même silence.',
        people: 2400,
      },
      { on: 0, by: 'gildas', does: 'follow' },
    ],
  },
  {
    slug: 'aires-de-covoiturage',
    scenes: [
      {
        on: -27,
        by: 'tristan',
        does: 'propose',
        text: {
          title: 'Les aires de covoiturage ne figurent sur aucune carte commune',
          theme: 'transports-voirie',
          sufferers:
            'Les automobilistes qui voudraient partager un trajet, les maires qui aménagent au jugé.',
          situation:
            'Chaque collectivité tient sa liste. Des aires pleines à sept heures côtoient des aires vides que personne ne connaît.',
          improvement: 'Une liste publique, avec le nombre de places et leur occupation.',
          territory: 'departement-29',
          people: 14000,
          minutes: 120,
          euros: 210,
          source: 'Comptages routiers et enquête au bord de six aires.',
          sponsor: ['not-yet', ''],
          agent: ['yes', 'Un technicien des routes.'],
          budget: ['not-yet', ''],
        },
      },
      { on: -20, by: 'staff2', does: 'take' },
      {
        on: -18,
        by: 'gildas',
        does: 'support',
        evidence:
          'Deux de nos parcs relais servent au covoiturage sans que nous le sachions vraiment.',
        people: 900,
      },
    ],
  },
  {
    slug: 'separation-des-parents',
    scenes: [
      {
        on: -15,
        by: 'aristide',
        does: 'propose',
        text: {
          title: 'Se séparer, c’est expliquer sa vie à six administrations',
          theme: 'solidarites',
          sufferers:
            'Les parents qui se séparent, au plus mauvais moment pour remplir des formulaires.',
          situation:
            'Caisse, impôts, école, bailleur, assurance maladie, état civil : chacun demande un jugement qui n’existe pas encore. Les aides s’arrêtent puis sont reprises en trop-perçu.',
          improvement:
            'Dire une fois que l’on se sépare, avec une date, et que les aides changent sans se couper.',
          people: 310000,
          minutes: 260,
          euros: 95,
          source: 'Trop-perçus de deux caisses, et 60 entretiens d’accueil.',
          sponsor: ['yes', 'La direction de la caisse nationale en a saisi la DGCS.'],
          agent: ['yes', 'Une conseillère, deux jours par semaine.'],
          budget: ['not-yet', ''],
        },
      },
      { on: -12, by: 'staff', does: 'take' },
    ],
  },
  {
    slug: 'aides-aux-artisans',
    scenes: [
      {
        on: -44,
        by: 'agent-bretagne',
        does: 'propose',
        text: {
          title: 'L’artisan abandonne l’aide régionale à la page neuf',
          theme: 'finances-marches',
          sufferers:
            'Les artisans et commerçants des bourgs, qui renoncent à des aides prévues pour eux.',
          situation:
            'Le dossier demande un prévisionnel à trois ans pour acheter un four. La moitié des dossiers ouverts ne sont jamais déposés.',
          improvement: 'Demander ce qu’il faut pour décider, et rien de plus.',
          territory: 'region-53',
          people: 1700,
          minutes: 390,
          euros: null,
          source: 'Dossiers ouverts et déposés dans l’outil de la Région, sur un an.',
          sponsor: ['not-yet', ''],
          agent: ['yes', 'Une chargée d’instruction.'],
          budget: ['not-yet', ''],
        },
      },
      { on: -39, by: 'staff2', does: 'take' },
      {
        on: -16,
        by: 'staff2',
        does: 'ask',
        words:
          'Pouvez-vous nous dire à quelle page les dossiers s’arrêtent, et ce que répondraient trois artisans qui ont renoncé ? Cela nous dira si le problème est le formulaire ou la règle.',
      },
    ],
  },
];
