import type { Tale } from '../scene';

/** The Pas-de-Calais's startup under way, from its friction to its construction. */
export const aDomicile62: Tale = {
  slug: 'a-domicile-62',
  scenes: [
    {
      on: -302,
      by: 'agent-pas-de-calais',
      does: 'propose',
      text: {
        title: 'Une demande d’APA sur trois revient au domicile faute d’une pièce',
        theme: 'solidarites',
        sufferers:
          'Les personnes âgées qui perdent en autonomie et leurs proches, souvent une fille ou un fils qui habite loin. Les quarante instructrices de la maison de l’autonomie, qui passent leurs matinées à relancer.',
        situation:
          'Le formulaire de l’allocation personnalisée d’autonomie compte quatorze pages et demande neuf pièces, dont trois que l’administration détient déjà. Un dossier sur trois arrive incomplet : un courrier part, la famille cherche la pièce, renvoie le tout, et la visite d’évaluation n’est programmée qu’ensuite. Pendant ce temps, la personne sortie de l’hôpital reste sans aide à domicile.',
        improvement:
          'Demander l’APA en une fois, depuis chez soi ou avec un agent en maison du département, sans fournir ce que l’administration sait déjà, et savoir à tout moment où en est sa demande.',
        territory: 'departement-62',
        people: 11400,
        minutes: 95,
        euros: 18,
        source:
          'Comptage sur les 2 860 demandes reçues en un trimestre ; durée déclarée par 41 familles rencontrées en maison du département.',
        sponsor: [
          'not-yet',
          'La directrice de l’autonomie y est favorable, elle ne l’a pas écrit.',
        ],
        agent: ['yes', 'Odile Terril, instructrice, trois jours par semaine.'],
        budget: [
          'not-yet',
          'Le budget de l’année est voté ; possible à la prochaine décision modificative.',
        ],
      },
    },
    { on: -298, by: 'staff', does: 'take' },
    {
      on: -292,
      by: 'staff',
      does: 'ask',
      words:
        'Savez-vous combien de jours s’écoulent entre le premier envoi et la première heure d’aide à domicile, pour un dossier complet et pour un dossier incomplet ?',
    },
    {
      on: -283,
      by: 'agent-pas-de-calais',
      does: 'inform',
      words:
        'Sur 200 dossiers tirés au sort : 52 jours quand tout est là du premier coup, 97 jours sinon. La différence tient presque toute dans les allers-retours de courrier.',
    },
    {
      on: -276,
      by: 'staff',
      does: 'qualify',
      words:
        'Le problème est établi et chiffré : quarante-cinq jours d’attente de plus pour un tiers des demandes, chez des personnes qui ne peuvent pas attendre.',
    },
    {
      on: -266,
      by: 'blanche',
      does: 'support',
      evidence:
        'Même constat dans le Nord : 38 % de demandes incomplètes l’an dernier, et un standard saturé les lundis.',
      people: 16900,
    },
    {
      on: -241,
      by: 'tristan',
      does: 'support',
      evidence:
        'Dans le Finistère nous avons cessé de compter les relances ; nos trois antennes les estiment à cent par semaine.',
      people: null,
    },
    { on: -238, by: 'agent-bretagne', does: 'follow' },
    {
      on: -216,
      by: 'staff',
      does: 'select',
      words:
        'Trois départements ont le même irritant, une instructrice peut se libérer trois jours par semaine et le SGMAP est prêt à engager l’investigation.',
    },
    {
      on: -205,
      by: 'staff',
      does: 'open',
      name: 'À domicile 62',
      pitch:
        'Demander l’allocation personnalisée d’autonomie en vingt minutes, sans fournir deux fois la même pièce, et suivre sa demande jusqu’à la première heure d’aide.',
      sponsor: 'sponsor',
      problem:
        'Un tiers des demandes d’APA prennent quarante-cinq jours de plus parce qu’une pièce manque, alors que l’administration en détient déjà une partie.',
      freed: 'Odile Terril, instructrice à la maison de l’autonomie',
      budgetLine: 'Fonds de transformation, enveloppe du SGMAP',
      intrapreneur: 'intrapreneur',
      days: 3,
      owner: 'departement-62',
      euros: 15_000,
    },
    {
      on: -203,
      by: 'staff',
      does: 'propose-person',
      who: 'ludivine',
      role: 'coach',
      days: 1,
      from: -201,
      words: 'Ludivine a accompagné deux équipes qui partaient, elles aussi, du guichet.',
    },
    { on: -201, by: 'intrapreneur', does: 'accept-person', who: 'ludivine' },
    {
      on: -197,
      by: 'intrapreneur',
      does: 'order',
      label: 'Observation de demandes au domicile et en maison du département',
      supplier: 'Coopérative Grandes Oreilles',
      activity: 'design',
      euros: 9_800,
    },
    {
      on: -196,
      by: 'intrapreneur',
      does: 'plan',
      title: '25 demandes d’APA observées de bout en bout',
      due: -172,
    },
    {
      on: -171,
      by: 'intrapreneur',
      does: 'reach',
      title: '25 demandes d’APA observées de bout en bout',
      proof: { figure: 27, unit: 'demandes observées' },
      note: 'Deux familles de plus que prévu, toutes deux après une sortie d’hôpital.',
    },
    {
      on: -168,
      by: 'intrapreneur',
      does: 'order',
      label: 'Prototype cliquable de la demande',
      supplier: 'Atelier Papier Plié',
      activity: 'design',
      euros: 4_400,
    },
    {
      on: -166,
      by: 'intrapreneur',
      does: 'certify',
      order: 'Observation de demandes au domicile et en maison du département',
      euros: 9_800,
    },
    {
      on: -165,
      by: 'intrapreneur',
      does: 'plan',
      title: 'Prototype essayé par huit familles',
      due: -140,
    },
    { on: -158, by: 'staff', does: 'plan-review', held: -112 },
    {
      on: -151,
      by: 'staff2',
      does: 'pay',
      order: 'Observation de demandes au domicile et en maison du département',
      euros: 9_800,
    },
    {
      on: -147,
      by: 'intrapreneur',
      does: 'join',
      who: 'developpeuse',
      role: 'developpement',
      days: 4,
    },
    {
      on: -138,
      by: 'intrapreneur',
      does: 'reach',
      title: 'Prototype essayé par huit familles',
      proof: { url: 'https://a-domicile-62.exemple.example/prototype' },
      note: 'Six familles sur huit vont au bout sans aide. Les deux autres butent sur l’avis d’impôt.',
    },
    {
      on: -137,
      by: 'intrapreneur',
      does: 'certify',
      order: 'Prototype cliquable de la demande',
      euros: 4_400,
    },
    {
      on: -131,
      by: 'intrapreneur',
      does: 'prepare-review',
      ask: 'Six mois et 200 000 € pour ouvrir le service aux neuf territoires du département, en commençant par Arras. Nous savons que trois pièces sur neuf peuvent disparaître, et que les familles vont au bout du prototype.',
      euros: 200_000,
      phase: 'construction',
      grid: {
        utilisable: ['Familles qui terminent le prototype sans aide', '6 sur 8', 3],
        utile: ['Pièces que le service n’a plus à demander', '3 sur 9', 3],
      },
    },
    {
      on: -126,
      by: 'staff2',
      does: 'pay',
      order: 'Prototype cliquable de la demande',
      euros: 4_400,
    },
    {
      on: -112,
      by: 'sponsor',
      does: 'decide',
      outcome: 'granted',
      opens: 'construction',
      euros: 200_000,
      reason:
        'L’investigation a répondu aux deux questions posées : les familles vont au bout, et un tiers des pièces peut disparaître. Nous attendons une première version dans trois mois et cent demandes réelles.',
      conditions: [
        'Une première version ouverte au public dans les trois mois.',
        'Cent demandes réelles déposées en ligne avant le prochain comité.',
        'Un accord écrit de l’éditeur du logiciel d’instruction.',
      ],
    },
  ],
};
