import type { Tale } from '../scene';

/** Frictions whose problem is established: some are chosen, and wait for a startup. */
export const QUALIFIED: readonly Tale[] = [
  {
    slug: 'transport-des-eleves-handicapes',
    scenes: [
      {
        on: -150,
        by: 'agent-pas-de-calais',
        does: 'propose',
        text: {
          title: 'Le taxi de l’élève handicapé est décidé en août, par téléphone',
          theme: 'ecole-jeunesse',
          sufferers:
            'Les familles de 2 100 élèves handicapés, les transporteurs, et les trois agentes qui font les tournées sur un tableur.',
          situation:
            'La décision de la maison du handicap arrive en juillet, l’emploi du temps en septembre. Entre les deux, trois agentes composent 380 tournées à la main. Une tournée sur cinq change dans la première semaine.',
          improvement:
            'Que la famille dise une fois ses horaires, voie la tournée proposée, et prévienne d’une absence sans appeler à six heures.',
          territory: 'departement-62',
          people: 2100,
          minutes: 480,
          euros: 640,
          source: 'Factures de kilomètres inutiles et carnet d’appels de la rentrée.',
          sponsor: ['yes', 'Le SGMAP a répondu favorablement.'],
          agent: ['yes', 'Une des trois agentes, deux jours par semaine hors rentrée.'],
          budget: ['yes', 'Une part des économies attendues sur les tournées.'],
        },
      },
      { on: -146, by: 'staff', does: 'take' },
      {
        on: -133,
        by: 'staff',
        does: 'qualify',
        words:
          'Un coût mesuré, des familles épuisées, et un Département qui possède toute la chaîne.',
      },
      {
        on: -120,
        by: 'blanche',
        does: 'support',
        evidence:
          'Le Nord transporte 3 400 élèves handicapés et connaît la même semaine de septembre.',
        people: 3400,
        minutes: 90,
        source: 'Appels du service transport, septembre de l’an passé.',
        pilot: true,
        phone: '03 59 00 00 00',
      },
      {
        on: -96,
        by: 'tristan',
        does: 'support',
        evidence:
          'Le Finistère a renoncé à un logiciel acheté, qui ne connaissait pas les absences.',
        people: 1250,
      },
      { on: -60, by: 'agent-bretagne', does: 'follow' },
    ],
  },
  {
    slug: 'indus-expliques',
    scenes: [
      {
        on: -118,
        by: 'aristide',
        does: 'propose',
        text: {
          title: 'Personne ne comprend le courrier qui réclame un trop-perçu',
          theme: 'solidarites',
          sufferers:
            'Les allocataires à qui l’on réclame une somme, et les conseillers qui relisent le courrier avec eux.',
          situation:
            'Le courrier donne un montant et un article du code. Il ne dit ni pourquoi, ni sur quels mois, ni comment contester. Un appel sur cinq vient de là.',
          improvement: 'Un courrier que l’on comprend seul, et un calcul que l’on peut refaire.',
          people: 900000,
          minutes: 45,
          euros: null,
          source: 'Motifs d’appel de trois caisses sur six mois.',
          sponsor: ['yes', 'La DGCS est d’accord pour un essai.'],
          agent: ['yes', 'Un chargé d’études, trois jours.'],
          budget: ['not-yet', 'À décider au comité de direction.'],
        },
      },
      { on: -113, by: 'staff2', does: 'take' },
      {
        on: -103,
        by: 'staff2',
        does: 'qualify',
        words:
          'Un appel sur cinq : c’est l’un des irritants les plus coûteux que nous ayons lus, et l’un des plus simples à essayer.',
      },
      {
        on: -75,
        by: 'blanche',
        does: 'support',
        evidence:
          'Nos courriers d’indus de RSA reprennent la même phrase, et nos travailleurs sociaux la même explication.',
        people: 41000,
        minutes: 25,
        source: 'Comptage sur quatre maisons des solidarités, un mois durant.',
      },
      {
        on: -30,
        by: 'staff2',
        does: 'select',
        words: 'Choisie pour être menée avec deux caisses et un département.',
      },
    ],
  },
  {
    slug: 'agrement-assistante-maternelle',
    scenes: [
      {
        on: -260,
        by: 'octavie',
        does: 'propose',
        text: {
          title: 'Devenir assistante maternelle : huit mois et aucune nouvelle',
          theme: 'emploi-formation',
          sufferers:
            'Les candidates, presque toutes des femmes en reconversion, et les parents qui cherchent une place.',
          situation:
            'La demande part en recommandé. Visite, formation et décision s’enchaînent sans que personne ne dise où l’on en est. Une candidate sur six abandonne.',
          improvement: 'Savoir à tout moment ce qui a été reçu, ce qui manque, et qui vient quand.',
          territory: 'departement-59',
          people: 2600,
          minutes: 150,
          euros: 900,
          source: 'Registre des agréments de deux unités territoriales.',
          sponsor: ['not-yet', ''],
          agent: ['yes', 'Une puéricultrice cadre.'],
          budget: ['not-yet', ''],
        },
      },
      { on: -255, by: 'staff2', does: 'take' },
      {
        on: -246,
        by: 'staff2',
        does: 'qualify',
        words: 'Établi et chiffré. Il manque un sponsor pour aller plus loin.',
      },
      {
        on: -190,
        by: 'agent-pas-de-calais',
        does: 'support',
        evidence: 'Même parcours dans le Pas-de-Calais : sept mois en médiane.',
        people: 1500,
      },
      {
        on: -120,
        by: 'tristan',
        does: 'support',
        evidence: 'Le Finistère perd une candidate sur cinq avant la visite.',
        people: 700,
      },
    ],
  },
  {
    slug: 'titres-de-sejour',
    scenes: [
      {
        on: -98,
        by: 'honore',
        does: 'propose',
        text: {
          title: 'Le récépissé expire avant le rendez-vous qui doit le renouveler',
          theme: 'etat-civil',
          sufferers:
            'Les étrangers en situation régulière, leurs employeurs, et les agents d’accueil de la préfecture.',
          situation:
            'Aucun créneau avant deux mois, un récépissé de trois. Entre les deux, des contrats de travail sont suspendus.',
          improvement: 'Que le droit au travail ne dépende pas du prochain créneau.',
          territory: 'departement-62',
          people: 4700,
          minutes: 210,
          euros: null,
          source:
            'File d’attente de la préfecture ; les suspensions de contrat ne sont pas comptées.',
          sponsor: ['not-yet', ''],
          agent: ['not-yet', ''],
          budget: ['not-yet', ''],
        },
      },
      { on: -93, by: 'staff', does: 'take' },
      {
        on: -70,
        by: 'staff',
        does: 'qualify',
        words:
          'Le problème est réel. Une part tient à la règle, une part aux rendez-vous : seule la seconde est à notre portée.',
      },
    ],
  },
  {
    slug: 'dechets-du-littoral',
    scenes: [
      {
        on: -72,
        by: 'mael',
        does: 'propose',
        text: {
          title: 'Après la tempête, nul ne sait qui ramasse sur la plage',
          theme: 'environnement',
          sufferers: 'Les agents communaux, les bénévoles, les plaisanciers.',
          situation:
            'Commune, agglomération, port, État : quatre responsables selon la laisse de mer. Les bénévoles passent, puis l’on ramasse à nouveau.',
          improvement: 'Signaler, savoir qui vient, et ne pas y aller deux fois.',
          territory: 'commune-35288',
          people: 1100,
          minutes: 160,
          euros: null,
          source: 'Main courante du service propreté sur trois hivers.',
          sponsor: ['not-yet', ''],
          agent: ['yes', 'Maël Corniche, un jour par semaine.'],
          budget: ['not-yet', ''],
        },
      },
      { on: -67, by: 'staff2', does: 'take' },
      {
        on: -52,
        by: 'staff2',
        does: 'qualify',
        words:
          'Trois hivers de main courante : la preuve est solide. Le sujet gagnerait à être porté à l’échelle du littoral.',
      },
      {
        on: -40,
        by: 'agent-bretagne',
        does: 'support',
        evidence: 'La Région finance des ramassages sans savoir où ils ont déjà eu lieu.',
        people: 600,
      },
      {
        on: -21,
        by: 'gildas',
        does: 'support',
        evidence: 'Rade de Brest : onze communes, aucun tableau commun.',
        people: 380,
        euros: 40,
        territory: 'commune-29019',
        pilot: true,
      },
    ],
  },
];
