import type { Tale } from '../scene';

/** A blocked gate: the committee granted the construction, but the team is a person short, so that the phase waits. */
export const chantiersEnClair: Tale = {
  slug: 'chantiers-en-clair',
  scenes: [
    {
      on: -175,
      by: 'malo',
      does: 'propose',
      text: {
        title: 'Les riverains découvrent les travaux en trouvant la rue fermée',
        theme: 'transports-voirie',
        sufferers:
          'Les habitants, les commerçants, les livreurs et les soignants à domicile. Les agents de voirie qui répondent au téléphone sans savoir quel chantier est en cours.',
        situation:
          'Eau, gaz, fibre, voirie : six maîtres d’ouvrage ouvrent la même rue sans se concerter. L’arrêté est affiché au poteau la veille. Une infirmière a compté onze détours en un mois, et une rue a été rouverte quatre fois dans l’année.',
        improvement:
          'Savoir ce qui se passe dans sa rue, jusqu’à quand et pourquoi, et pouvoir prévenir qu’une personne ne peut pas se déplacer.',
        territory: 'epci-243500139',
        people: 58000,
        minutes: 36,
        euros: null,
        source:
          'Appels reçus par le service voirie et 214 réponses d’habitants ; la perte des commerces n’est pas connue.',
        sponsor: ['yes', 'La DGCL suit l’expérimentation.'],
        agent: ['yes', 'Malo Pavé, deux jours et demi.'],
        budget: ['yes', 'Budget voirie de la métropole.'],
      },
    },
    { on: -170, by: 'staff', does: 'take' },
    {
      on: -161,
      by: 'staff',
      does: 'qualify',
      words: 'Irritant quotidien, bien raconté, et dont la métropole tient la plupart des fils.',
    },
    {
      on: -140,
      by: 'gildas',
      does: 'support',
      evidence: 'Brest a compté 1 900 appels d’avril à juin pour le même motif, tramway compris.',
      people: 21000,
    },
    {
      on: -128,
      by: 'edmee',
      does: 'support',
      evidence: 'Sur Arras, les commerçants demandent surtout une date de fin qui soit vraie.',
      people: null,
    },
    {
      on: -110,
      by: 'staff',
      does: 'select',
      words:
        'Deux métropoles et une communauté urbaine le partagent : ce qui sera fait servira ailleurs.',
    },
    {
      on: -84,
      by: 'staff',
      does: 'open',
      name: 'Chantiers en clair',
      pitch:
        'Ce qui se passe dans ma rue, jusqu’à quand, pourquoi, et à qui le dire quand on ne peut pas attendre.',
      sponsor: 'armand',
      problem:
        'Six maîtres d’ouvrage ouvrent la même rue sans se concerter, et les riverains l’apprennent au poteau.',
      freed: 'Malo Pavé, gestionnaire du domaine public',
      budgetLine: 'Expérimentations territoriales de la DGCL',
      intrapreneur: 'malo',
      days: 2.5,
      owner: 'epci-243500139',
      euros: 15_000,
    },
    {
      on: -80,
      by: 'malo',
      does: 'plan',
      title: 'Tous les arrêtés d’un quartier sur une carte',
      due: -40,
    },
    {
      on: -78,
      by: 'malo',
      does: 'order',
      label: 'Carte d’essai du quartier Cleunay',
      supplier: 'Plan B',
      activity: 'donnees',
      euros: 11_600,
    },
    {
      on: -41,
      by: 'malo',
      does: 'reach',
      title: 'Tous les arrêtés d’un quartier sur une carte',
      proof: { figure: 73, unit: 'arrêtés placés, sur 79' },
    },
    {
      on: -38,
      by: 'malo',
      does: 'certify',
      order: 'Carte d’essai du quartier Cleunay',
      euros: 11_600,
    },
    { on: -35, by: 'staff', does: 'plan-review', held: -8 },
    {
      on: -22,
      by: 'malo',
      does: 'prepare-review',
      ask: 'Construire avec trois maîtres d’ouvrage sur six. Une développeuse a donné son accord mais n’est libre que dans un mois.',
      euros: 170_000,
      phase: 'construction',
      grid: { utilisable: ['Riverains qui trouvent leur chantier sur la carte', '19 sur 24', 3] },
    },
    {
      on: -8,
      by: 'armand',
      does: 'decide',
      outcome: 'granted',
      opens: 'construction',
      euros: 170_000,
      reason:
        'Le besoin et le terrain sont là. La construction commencera quand l’équipe comptera au moins deux personnes.',
    },
    { on: -6, by: 'malo', does: 'plan', title: 'Une développeuse rejoint l’équipe', due: 14 },
  ],
};
