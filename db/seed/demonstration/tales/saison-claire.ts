import type { Tale } from '../scene';

/** A handover refused by its receiving side, with its reason: what has to be done before it is taken up again. */
export const saisonClaire: Tale = {
  slug: 'saison-claire',
  scenes: [
    {
      on: -700,
      by: 'eustache',
      does: 'propose',
      text: {
        title: 'Le saisonnier agricole ne sait pas s’il est déclaré',
        theme: 'emploi-formation',
        sufferers:
          'Les saisonniers des vendanges et des récoltes, et les petits exploitants qui déclarent à la main, le soir.',
        situation:
          'Le contrat dure trois jours, le titre simplifié compte six volets. L’exploitant remplit le soir, le saisonnier ne voit rien. Un sur dix découvre des mois plus tard qu’il manque des jours.',
        improvement:
          'Que le saisonnier reçoive un message le soir même, et que l’exploitant déclare toute une équipe en une fois.',
        people: 270000,
        minutes: 25,
        euros: 31,
        source: 'Réclamations reçues par les caisses en une saison.',
        sponsor: ['yes', 'La DGCS.'],
        agent: ['yes', 'Un contrôleur des caisses, deux jours.'],
        budget: ['not-yet', 'À inscrire à la convention d’objectifs.'],
      },
    },
    { on: -694, by: 'staff', does: 'take' },
    {
      on: -680,
      by: 'staff',
      does: 'qualify',
      words:
        'Des droits perdus, comptés par les réclamations : le nombre réel est sans doute plus grand.',
    },
    {
      on: -655,
      by: 'staff',
      does: 'select',
      words: 'La caisse peut essayer sur un vignoble dès les prochaines vendanges.',
    },
    {
      on: -640,
      by: 'staff',
      does: 'open',
      name: 'Saison claire',
      pitch:
        'Le saisonnier sait le soir même qu’il est déclaré, et l’exploitant déclare son équipe en une fois.',
      sponsor: 'mathurin',
      problem: 'Un saisonnier sur dix perd des jours de travail dans les déclarations.',
      freed: 'Un contrôleur des caisses',
      budgetLine: 'Inclusion, programme de la DGCS',
      intrapreneur: 'eustache',
      days: 2,
      owner: 'ccmsa',
      euros: 15_000,
    },
    { on: -636, by: 'eustache', does: 'join', who: 'tancrede', role: 'developpement', days: 1 },
    { on: -590, by: 'staff', does: 'plan-review', held: -570 },
    {
      on: -570,
      by: 'mathurin',
      does: 'decide',
      outcome: 'granted',
      opens: 'construction',
      euros: 150_000,
      reason: 'À prêter aux vendanges d’un vignoble, avec cent exploitants.',
    },
    { on: -560, by: 'eustache', does: 'plan', title: '100 exploitants volontaires', due: -470 },
    {
      on: -476,
      by: 'eustache',
      does: 'reach',
      title: '100 exploitants volontaires',
      proof: { figure: 134, unit: 'exploitants' },
    },
    { on: -420, by: 'staff', does: 'plan-review', held: -392 },
    {
      on: -392,
      by: 'mathurin',
      does: 'decide',
      outcome: 'granted',
      opens: 'acceleration',
      euros: 140_000,
      reason: 'Les réclamations ont été divisées par trois là où le service est ouvert.',
    },
    { on: -200, by: 'staff', does: 'plan-review', held: -172 },
    {
      on: -172,
      by: 'mathurin',
      does: 'decide',
      outcome: 'handover',
      euros: 45_000,
      reason: 'Le service couvre la moitié des vignobles ; à la caisse centrale de le tenir.',
    },
    { on: -164, by: 'tancrede', does: 'prepare-handover' },
    {
      on: -95,
      by: 'tancrede',
      does: 'provide',
      items: {
        'code-licence': 'Code publié, licence vérifiée.',
        hosting:
          'Hébergement décrit ; reste sur le contrat de l’incubateur jusqu’à la fin de l’année.',
        documentation: 'Documentation d’exploitation de quarante pages.',
        'budget-line': 'Demande déposée auprès de la direction financière, sans réponse à ce jour.',
      },
    },
    { on: -80, by: 'eustache', does: 'accept', items: ['code-licence'] },
    {
      on: -33,
      by: 'eustache',
      does: 'refuse-handover',
      reason:
        'La caisse veut ce service, et ne peut pas encore le porter : aucune ligne permanente n’est ouverte, l’hébergement reste au contrat de l’incubateur, et l’homologation n’est pas commencée. Nous proposons de reprendre dès que la convention d’objectifs est signée.',
    },
  ],
};
