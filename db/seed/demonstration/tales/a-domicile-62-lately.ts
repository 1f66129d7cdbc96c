import type { Tale } from '../scene';

/** The last weeks of the Pas-de-Calais's startup. */
export const aDomicile62Lately: Tale = {
  slug: 'a-domicile-62',
  scenes: [
    { on: -34, by: 'intrapreneur', does: 'join', who: 'come', role: 'deploiement', days: 2 },
    {
      on: -32,
      by: 'intrapreneur',
      does: 'certify',
      order: 'Recherche et conception avec les familles',
      euros: 20_800,
    },
    {
      on: -28,
      by: 'intrapreneur',
      does: 'certify',
      order: 'Développement, premier lot',
      euros: 39_000,
    },
    {
      on: -26,
      by: 'staff2',
      does: 'pay',
      order: 'Recherche et conception avec les familles',
      euros: 20_800,
    },
    {
      on: -25,
      by: 'intrapreneur',
      does: 'order',
      label: 'Déploiement en maisons du département',
      supplier: 'Pas à pas',
      activity: 'deploiement-communication',
      euros: 14_000,
    },
    {
      on: -20,
      by: 'developpeuse',
      does: 'reach',
      title: 'Première version à la maison du département d’Arras',
      proof: { url: 'https://a-domicile-62.exemple.example' },
      note: 'Ouverte un jeudi matin, première demande complète à 9 h 40.',
    },
    {
      on: -19,
      by: 'intrapreneur',
      does: 'plan',
      title: 'Déclaration d’accessibilité publiée',
      due: 21,
    },
    {
      on: -19,
      by: 'intrapreneur',
      does: 'plan',
      title: 'Ouverture aux neuf territoires',
      about: 'Après Arras : Béthune, Lens, Boulogne, Calais, Saint-Omer…',
      due: 38,
    },
    { on: -16, by: 'staff2', does: 'pay', order: 'Développement, premier lot', euros: 24_000 },
    { on: -13, by: 'staff', does: 'plan-review', held: 17 },
    {
      on: -10,
      by: 'intrapreneur',
      does: 'reach',
      title: '100 demandes déposées en ligne',
      proof: { figure: 118, unit: 'demandes complètes' },
      note: 'Neuf sur dix sont complètes du premier coup, contre deux sur trois sur papier.',
    },
    {
      on: -6,
      by: 'intrapreneur',
      does: 'prepare-review',
      ask: 'Six mois d’accélération pour ouvrir les huit autres territoires et raccorder le logiciel d’instruction, dont l’éditeur a pris du retard. Nous demandons aussi d’accueillir le Nord en observateur.',
      euros: 160_000,
      phase: 'acceleration',
      hypotheses:
        'Les familles des huit autres territoires iront au bout comme à Arras : nous le verrons à la part des demandes complètes du premier coup, qui doit rester au-dessus de 85 %.\nLe raccordement au logiciel d’instruction fera gagner vingt minutes par dossier : nous le mesurerons dans deux maisons du département avant d’aller plus loin.',
      kept: [
        ['met', 'Ouverte à Arras, onze jours avant l’échéance.'],
        ['met', '118 demandes complètes.'],
        ['partly', 'L’éditeur a donné un accord de principe ; la convention est à sa signature.'],
      ],
      grid: {
        utilisable: ['Demandes terminées parmi les demandes commencées', '81 %', 3],
        utilise: ['Demandes déposées à Arras depuis l’ouverture', '118', 2],
        utile: ['Familles qui le recommanderaient', '44 sur 52', 3],
        impactant: ['Demandes complètes du premier coup', '90 % contre 66 % sur papier', 3],
        efficient: ['Dépensé par demande complète', 'cher tant qu’Arras est seule', 1, 815],
      },
    },
    { on: -6, by: 'intrapreneur', does: 'invite-opinion', who: 'owner' },
    {
      on: -5,
      by: 'sponsor',
      does: 'ask-question',
      words: 'Que se passe-t-il si l’éditeur ne signe pas avant la fin de l’année ?',
    },
    {
      on: -4,
      by: 'intrapreneur',
      does: 'answer-question',
      words:
        'Les dossiers restent saisis à la main, comme aujourd’hui : le service tient, et le gain de vingt minutes attend.',
    },
    {
      on: -3,
      by: 'staff2',
      does: 'advise',
      stance: 'reserved',
      words:
        'Le terrain est convaincant. La dépendance à l’éditeur mérite une date butoir dans la décision.',
    },
    {
      on: -1,
      by: 'intrapreneur',
      does: 'certify',
      order: 'Développement, second lot',
      euros: 15_400,
    },
  ],
};
