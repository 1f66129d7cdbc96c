import type { Tale } from '../scene';

/** Stopped at the end of its investigation, and its friction back among the qualified ones. */
export const cantinePrete: Tale = {
  slug: 'cantine-prete',
  scenes: [
    {
      on: -395,
      by: 'lucien',
      does: 'propose',
      text: {
        title: 'La cantine jette un repas sur six parce qu’elle ignore qui déjeune',
        theme: 'ecole-jeunesse',
        sufferers:
          'Les parents, qui doivent décommander dix jours avant. Les cuisiniers, qui préparent pour des enfants absents.',
        situation:
          'L’inscription se fait au mois. Un enfant malade le matin a quand même son assiette, payée par la commune et jetée à treize heures.',
        improvement: 'Prévenir la veille, d’un message, et que la cuisine le sache avant de peser.',
        territory: 'commune-62498',
        people: 3600,
        minutes: null,
        euros: 21,
        source:
          'Pesées de deux cuisines pendant trois semaines ; le temps perdu par les parents n’est pas connu.',
        sponsor: ['yes', 'La DGCL.'],
        agent: ['yes', 'Lucien Chevalement, deux jours.'],
        budget: ['not-yet', 'Selon le résultat de l’essai.'],
      },
    },
    { on: -390, by: 'staff2', does: 'take' },
    {
      on: -378,
      by: 'staff2',
      does: 'qualify',
      words: 'Trois semaines de pesées : peu de communes connaissent aussi bien leur gaspillage.',
    },
    {
      on: -372,
      by: 'yuna',
      does: 'support',
      evidence: 'À Fougères nous jetons un repas sur huit.',
      people: 1900,
    },
    { on: -360, by: 'staff2', does: 'select', words: 'Essai court, dans deux écoles.' },
    {
      on: -350,
      by: 'staff2',
      does: 'open',
      name: 'Cantine prête',
      pitch:
        'Prévenir la veille qu’un enfant ne déjeunera pas, et que la cuisine le sache avant de peser.',
      sponsor: 'armand',
      problem: 'Un repas sur six est jeté faute de savoir qui déjeune.',
      freed: 'Lucien Chevalement, service des écoles',
      budgetLine: 'Expérimentations territoriales de la DGCL',
      intrapreneur: 'lucien',
      days: 2,
      owner: {
        missing:
          'La commune attend le résultat de l’essai pour dire si elle ou la communauté d’agglomération porterait le service.',
      },
      euros: 10_000,
    },
    {
      on: -346,
      by: 'lucien',
      does: 'order',
      label: 'Essai par messages dans deux écoles',
      supplier: 'Pas à pas',
      activity: 'autre',
      euros: 3_200,
    },
    {
      on: -345,
      by: 'lucien',
      does: 'plan',
      title: 'Un mois de messages dans deux écoles',
      due: -308,
    },
    {
      on: -310,
      by: 'lucien',
      does: 'reach',
      title: 'Un mois de messages dans deux écoles',
      proof: { figure: 212, unit: 'messages de parents' },
    },
    { on: -309, by: 'staff2', does: 'plan-review', held: -292 },
    {
      on: -292,
      by: 'armand',
      does: 'decide',
      outcome: 'stopped',
      reason:
        'L’essai répond à la question : le message suffit, et les logiciels de cantine du marché savent déjà le recevoir. La commune l’obtiendra dans son prochain marché ; il n’y a rien à construire.',
    },
    {
      on: -291,
      by: 'lucien',
      does: 'post-mortem',
      tried: 'Un mois de messages entre les parents et la cantine, dans deux écoles.',
      learnt:
        'Un message suffit, et les logiciels de cantine savent déjà le recevoir : il n’y avait rien à construire.',
      reusable: 'Le texte des messages, et la clause à reprendre dans le prochain marché.',
    },
    { on: -290, by: 'staff2', does: 'leave', who: 'lucien' },
  ],
};
