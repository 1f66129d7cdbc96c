import type { Tale } from '../scene';

/** From eleven passwords to three employers: its friction, investigation and construction. */
export const franceConnectAgent: Tale = {
  slug: 'franceconnect-agent',
  scenes: [
    {
      on: -1040,
      by: 'honore',
      does: 'propose',
      text: {
        title: 'Onze mots de passe pour un seul agent d’accueil',
        theme: 'outils-agents',
        sufferers:
          'Les agents des trois fonctions publiques qui passent d’une application à l’autre, et les services informatiques qui réinitialisent leurs accès.',
        situation:
          'Chaque application de l’État a ses comptes. À l’accueil de la préfecture, un agent en a onze, notés sur un carnet. Quand il part, personne ne sait lesquels fermer.',
        improvement:
          'Se connecter une fois avec son identité d’agent, vérifiée par son employeur, et perdre tous ses accès le jour où l’on part.',
        people: 62000,
        minutes: 240,
        euros: null,
        source:
          'Enquête auprès de 310 agents de huit préfectures ; le coût des réinitialisations n’est pas connu.',
        sponsor: ['yes', 'Le SGMAP en fait un préalable de ses autres projets.'],
        agent: ['yes', 'Une architecte de la DINSIC, quatre jours par semaine.'],
        budget: ['yes', 'Ligne du socle commun.'],
      },
    },
    { on: -1036, by: 'staff2', does: 'take' },
    {
      on: -1027,
      by: 'staff2',
      does: 'qualify',
      words:
        'Quatre heures par agent et par an, et un risque que personne ne mesure : les comptes orphelins.',
    },
    {
      on: -1020,
      by: 'rozenn',
      does: 'support',
      evidence:
        'À Rennes Métropole, nos agents se connectent à neuf services de l’État, avec neuf comptes.',
      people: 1400,
    },
    {
      on: -1012,
      by: 'aristide',
      does: 'support',
      evidence:
        'Les caisses ouvrent et ferment 3 000 comptes par an pour le compte d’autres administrations.',
      people: 3000,
    },
    {
      on: -998,
      by: 'staff2',
      does: 'select',
      words: 'Aucun service de l’État ne peut résoudre ce sujet seul, et tous en ont besoin.',
    },
    {
      on: -980,
      by: 'staff2',
      does: 'open',
      name: 'FranceConnect Agent',
      pitch:
        'Une seule identité, garantie par son employeur, pour se connecter aux services en ligne réservés aux agents publics.',
      sponsor: 'sponsor',
      problem:
        'Chaque application de l’État tient ses propres comptes d’agents : onze mots de passe par personne, et des comptes que personne ne ferme.',
      freed: 'Sidonie Sésame, architecte',
      budgetLine: 'Socle commun, programme 129',
      intrapreneur: 'sidonie',
      days: 4,
      owner: 'dinsic',
      euros: 15_000,
    },
    { on: -978, by: 'sidonie', does: 'join', who: 'tancrede', role: 'developpement', days: 4 },
    {
      on: -976,
      by: 'sidonie',
      does: 'plan',
      title: 'Un agent se connecte avec l’annuaire de son ministère',
      due: -930,
    },
    {
      on: -934,
      by: 'tancrede',
      does: 'reach',
      title: 'Un agent se connecte avec l’annuaire de son ministère',
      proof: { url: 'https://agent.exemple.example/essai' },
    },
    { on: -940, by: 'staff2', does: 'plan-review', held: -914 },
    {
      on: -914,
      by: 'sponsor',
      does: 'decide',
      outcome: 'granted',
      opens: 'construction',
      euros: 200_000,
      reason:
        'L’essai avec un annuaire fonctionne ; il faut maintenant trois ministères et deux collectivités.',
    },
    { on: -912, by: 'sidonie', does: 'join', who: 'leonie', role: 'design', days: 2 },
    {
      on: -910,
      by: 'sidonie',
      does: 'order',
      label: 'Développement du fournisseur d’identité',
      supplier: 'Clé de voûte',
      activity: 'developpement',
      euros: 118_000,
    },
    { on: -905, by: 'sidonie', does: 'plan', title: 'Trois employeurs raccordés', due: -790 },
    {
      on: -870,
      by: 'sidonie',
      does: 'order',
      label: 'Homologation de sécurité',
      supplier: 'Verrou & Fils',
      activity: 'securite',
      euros: 34_000,
    },
    {
      on: -800,
      by: 'sidonie',
      does: 'certify',
      order: 'Développement du fournisseur d’identité',
      euros: 118_000,
    },
    {
      on: -784,
      by: 'sidonie',
      does: 'reach',
      title: 'Trois employeurs raccordés',
      proof: { figure: 3, unit: 'employeurs' },
    },
    {
      on: -780,
      by: 'staff2',
      does: 'pay',
      order: 'Développement du fournisseur d’identité',
      euros: 118_000,
    },
    { on: -760, by: 'staff2', does: 'plan-review', held: -736 },
  ],
};
