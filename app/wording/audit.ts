import type { Act, JournalFacts, JournalValue, SubjectKind } from '~/domain/audit/act';
import { parseDay } from '~/domain/shared/day';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '~/domain/reviews/review';
import { PHASES } from '~/domain/startups/phase';
import { formatDay, formatMoney } from './format';
import { say } from './shared';
import { PHASE_LABELS } from './startups';

/** What somebody did: the person's name stands before, the friction's title or the startup's name may follow. */
export const ACT_SENTENCES: Readonly<Record<Act, string>> = {
  'account.created': 'a ouvert un compte',
  'account.renamed': 'a corrigé son nom',
  'account.digest-changed': 'a choisi de recevoir ou non le courriel du lundi',
  'account.calendar-renewed': 'a renouvelé l’adresse de son calendrier',
  'account.attachment-requested': 'a choisi son organisation',
  'account.attachment-confirmed': 'a confirmé le rattachement d’une personne',
  'account.attachment-refused': 'a refusé le rattachement d’une personne',
  'account.roles-changed': 'a changé les rôles d’une personne',
  'account.incubator-named': 'a dit pour quel incubateur travaille une personne',
  'account.signed-in': 'a ouvert une session',
  'account.erased': 'a effacé une personne',
  'setting.changed': 'a changé un réglage',
  'synonym.added': 'a ajouté des synonymes',
  'synonym.changed': 'a changé des synonymes',
  'synonym.removed': 'a supprimé des synonymes',
  'friction.drafted': 'a commencé un brouillon de friction',
  'friction.edited': 'a modifié la friction',
  'friction.draft-taken-over': 'a repris le brouillon de la friction',
  'friction.submitted': 'a déposé la friction',
  'friction.taken': 'a pris en charge la friction',
  'friction.information-requested': 'a demandé des précisions sur la friction',
  'friction.information-given': 'a précisé la friction',
  'friction.qualified': 'a qualifié la friction',
  'friction.selected': 'a retenu la friction',
  'friction.passed-over': 'n’a pas retenu cette fois, à la journée de sélection, la friction',
  'friction.deselected': 'a remis en attente la friction',
  'friction.declined': 'a décliné la friction',
  'friction.merged': 'a réuni à une autre la friction',
  'friction.unmerged': 'a séparé de nouveau la friction',
  'friction.redirected': 'a orienté vers une réponse existante la friction',
  'friction.withdrawn': 'a retiré la friction',
  'friction.reopened': 'a rouvert la friction',
  'friction.in-incubation': 'a confié à une start-up la friction',
  'friction.back-to-qualified': 'a rendu disponible la friction',
  'friction.resolved': 'a constaté la résolution de la friction',
  'friction.supported': 'a dit « nous aussi » à la friction',
  'friction.support-withdrawn': 'a retiré son « nous aussi » à la friction',
  'friction.assigned': 'a confié à un membre de l’équipe la friction',
  'friction.tagged': 'a étiqueté la friction',
  'friction.untagged': 'a retiré une étiquette de la friction',
  'friction.shortlisted': 'a mis en présélection la friction',
  'friction.unshortlisted': 'a retiré de la présélection la friction',
  'friction.reviewers-named': 'a désigné qui note la friction',
  'friction.scored': 'a noté la friction',
  'friction.score-revised': 'a revu ses notes sur la friction',
  'friction.support-edited': 'a modifié son «\u00a0nous aussi\u00a0» à la friction',
  'friction.pilot-volunteered': 's’est proposé comme territoire pilote de la friction',
  'friction.followed': 'suit la friction',
  'friction.unfollowed': 'ne suit plus la friction',
  'friction.file-added': 'a joint une pièce à la friction',
  'friction.file-shared': 'a partagé avec ses lecteurs une pièce de la friction',
  'friction.file-unshared': 'ne partage plus une pièce de la friction',
  'friction.file-removed': 'a retiré une pièce de la friction',
  'friction.file-refused': 'a écarté, sur avis de l’antivirus, une pièce de la friction',
  'friction.message-sent': 'a écrit un message sur la friction',
  'friction.note-written': 'a écrit une note interne sur la friction',
  'friction.opinion-asked': 'a demandé un avis sur la friction',
  'friction.opinion-given': 'a donné son avis sur la friction',
  'friction.opinion-reminded': 'a rappelé qu’un avis est attendu sur la friction',
  'friction.opinion-cancelled': 'a renoncé à un avis sur la friction',
  'template.saved': 'a enregistré un modèle de réponse',
  'template.removed': 'a supprimé un modèle de réponse',
  'payment_import.received': 'a envoyé un relevé de paiements à importer',
  'payment_import.completed': 'a importé un relevé de paiements',
  'payment_import.abandoned': 'a abandonné l’import d’un relevé de paiements',
  'spending_line.added': 'a ajouté une ligne à la grille des dépenses',
  'spending_line.renamed': 'a renommé une ligne de la grille des dépenses',
  'spending_line.retired': 'a retiré une ligne de la grille des dépenses',
  'spending_line.offered': 'a remis une ligne dans la grille des dépenses',
  'funder_calendar.changed': 'a changé le calendrier d’un financeur',
  'friction_import.received': 'a envoyé un tableau de frictions à importer',
  'friction_import.completed': 'a importé un tableau de frictions',
  'friction_import.abandoned': 'a abandonné l’import d’un tableau de frictions',
  'selection.opened': 'a préparé une journée de sélection',
  'selection.changed': 'a modifié une journée de sélection',
  'selection.amounts-set': 'a fixé les montants d’une journée de sélection',
  'selection.portfolio-proposed': 'a calculé un portefeuille pour une journée de sélection',
  'selection.decided': 'a décidé une journée de sélection',
  'startup.opened': 'a ouvert la start-up',
  'startup.edited': 'a modifié la présentation de la start-up',
  'startup.owner-named': 'a nommé le porteur de la start-up',
  'startup.sponsor-engaged': 'a enregistré l’engagement d’un sponsor de la start-up',
  'startup.sponsor-proposed': 'a proposé un sponsor de plus pour la start-up',
  'startup.sponsor-refused': 'n’a pas retenu un sponsor proposé pour la start-up',
  'startup.sponsorship-ended': 'a mis fin à l’engagement d’un sponsor de la start-up',
  'startup.incubators-changed': 'a dit quels incubateurs portent la start-up',
  'startup.band-exit-announced': 'a annoncé que l’équipe sortira de la fourchette dans la start-up',
  'startup.phase-changed': 'a ouvert une nouvelle phase de la start-up',
  'startup.gate-overridden': 'a passé outre une condition pour la start-up',
  'startup.imported': 'a importé l’historique de la start-up',
  'startup.file-refused': 'a écarté, sur avis de l’antivirus, un fichier de la start-up',
  'mission.started': 'a accueilli une personne dans l’équipe de la start-up',
  'mission.ended': 'a fixé la fin d’une mission dans l’équipe de la start-up',
  'mission.prolonged': 'a prolongé une mission dans l’équipe de la start-up',
  'mission.changed': 'a corrigé une mission dans l’équipe de la start-up',
  'mission.cancelled': 'a annulé une mission à venir dans l’équipe de la start-up',
  'mission.proposed': 'a proposé une personne à l’équipe de la start-up',
  'mission.proposal-refused': 'a refusé une personne proposée à l’équipe de la start-up',
  'mission.proposal-withdrawn': 'a retiré une proposition faite à l’équipe de la start-up',
  'mission.end-announced': 'a annoncé la fin d’une mission dans l’équipe de la start-up',
  'incubator.added': 'a ajouté un incubateur',
  'envelope.granted': 'a accordé une enveloppe à la start-up',
  'ledger.ordered': 'a passé une commande pour la start-up',
  'envelope.carried-over':
    'a reporté sur l’année suivante ce qui restait d’une enveloppe de la start-up',
  'budget.alerted': 'a prévenu que l’enveloppe de la start-up est presque toute commandée',
  'ledger.certified': 'a constaté un service fait pour la start-up',
  'ledger.invoiced': 'a enregistré une facture pour la start-up',
  'ledger.paid': 'a payé une commande de la start-up',
  'ledger.reversed': 'a corrigé une écriture de la start-up',
  'milestone.planned': 'a prévu un jalon de la start-up',
  'milestone.moved': 'a déplacé un jalon de la start-up',
  'milestone.reached': 'a atteint un jalon de la start-up',
  'milestone.missed': 'a constaté un jalon manqué de la start-up',
  'milestone.cancelled': 'a annulé un jalon de la start-up',
  'milestone.tied': 'a lié deux jalons de la start-up',
  'milestone.untied': 'a délié deux jalons de la start-up',
  'milestone.commented': 'a commenté un jalon de la start-up',
  'log.written': 'a écrit la semaine de la start-up',
  'log.rewritten': 'a corrigé une ligne du journal de la start-up',
  'indicator.followed': 'a commencé à suivre un indicateur de la start-up',
  'indicator.changed': 'a modifié un indicateur de la start-up',
  'indicator.closed': 'a cessé de suivre un indicateur de la start-up',
  'indicator.measured': 'a relevé un indicateur de la start-up',
  'indicator.read': 'a lu un indicateur dans les statistiques de la start-up',
  'indicator.reading-asked': 'a demandé une lecture des statistiques de la start-up',
  'friction.weighed-again': 'a mesuré de nouveau la friction',
  'standards.answered': 'a répondu aux standards de qualité pour la start-up',
  'standards.imported': 'a importé les standards de qualité',
  'review.planned': 'a prévu un comité de la start-up',
  'review.prepared': 'a complété le dossier du comité de la start-up',
  'review.dossier-frozen': 'a figé le dossier du comité de la start-up',
  'review.question-asked': 'a posé une question avant le comité de la start-up',
  'review.question-answered': 'a répondu à une question avant le comité de la start-up',
  'review.opinion-invited': 'a demandé un avis avant le comité de la start-up',
  'review.opinion-given': 'a donné son avis avant le comité de la start-up',
  'review.reminded': 'a rappelé le comité de la start-up',
  'review.decided': 'a décidé au comité de la start-up',
  'review.share-given': 'a dit ce que son organisation accorde à la start-up',
  'review.cancelled': 'a annulé un comité de la start-up',
  'handover.prepared': 'a commencé la passation de la start-up',
  'handover.item-provided': 'a apporté un élément de la passation de la start-up',
  'handover.item-accepted': 'a accepté un élément de la passation de la start-up',
  'handover.item-reopened': 'a rouvert un élément de la passation de la start-up',
  'handover.deliberation-recorded': 'a enregistré la délibération pour la passation de la start-up',
  'handover.accepted': 'a accepté la passation de la start-up',
  'handover.refused': 'a refusé la passation de la start-up',
  'handover.resumed': 'a repris la passation de la start-up',
  'handover.signed': 'a signé la passation de la start-up',
  'handover.cancelled': 'a annulé la passation de la start-up',
  'handover.responsible-named': 'a désigné qui répond d’une pièce de la passation de la start-up',
  'handover.agreement-drawn': 'a établi la convention de transfert de la start-up',
  'handover.signatures-voided':
    'a rendu à signer de nouveau, parce qu’elle change, la convention de transfert de la start-up',
  'handover.signing-code-sent':
    'a demandé un code pour signer la convention de transfert de la start-up',
  'handover.template-published': 'a publié une version de la liste des pièces d’une passation',
  'handover.followed-up': 'a dit ce que devient le service de la start-up',
  'handover.follow-up-corrected': 'a corrigé ce que devient le service de la start-up',
  'handover.follow-up-reminded': 'a rappelé de dire ce que devient le service de la start-up',
  'handover.plan-written': 'a écrit le plan d’après transfert de la start-up',
  'handover.plan-commented': 'a commenté le plan d’après transfert de la start-up',
  'handover.plan-approved': 'a approuvé le plan d’après transfert de la start-up',
  'startup.post-mortem-written': 'a publié le bilan d’arrêt de la start-up',
  'startup.post-mortem-reminded': 'a rappelé le bilan d’arrêt de la start-up',
  'programme.opened': 'a ouvert un programme',
  'programme.edition-recorded': 'a enregistré une édition d’un programme',
  'programme.framing-written': 'a écrit la fiche de cadrage d’une action du programme',
  'programme.framing-agreed': 'a donné son accord au cadrage d’une action du programme',
  'programme.state-changed': 'a changé l’état d’une action du programme',
  'programme.linked': 'a relié à une action du programme',
  'programme.unlinked': 'a délié d’une action du programme',
  'programme.bridged': 'a posé une passerelle entre deux actions de programmes',
  'programme.bridge-removed': 'a retiré une passerelle entre deux actions de programmes',
};

/** The same with its figures, for when the journal holds them all. */
const WITH_FACTS: Readonly<Partial<Record<Act, string>>> = {
  'startup.phase-changed': 'a ouvert la phase « {phase} » de la start-up',
  'mission.ended': 'a fixé au {lastDay} la fin d’une mission dans l’équipe de la start-up',
  'envelope.granted': 'a accordé {cents} à la start-up',
  'ledger.ordered': 'a commandé pour {amountCents} au profit de la start-up',
  'envelope.carried-over': 'a reporté {commitmentCents} sur {year} pour la start-up',
  'ledger.invoiced': 'a enregistré une facture de {amountCents} pour la start-up',
  'ledger.certified': 'a constaté {amountCents} de service fait pour la start-up',
  'ledger.paid': 'a payé {amountCents} pour la start-up',
  'milestone.planned': 'a prévu pour le {dueOn} un jalon de la start-up',
  'milestone.moved': 'a déplacé au {dueOn} un jalon de la start-up',
  'review.planned': 'a prévu pour le {heldOn} un comité de la start-up',
  'review.decided': 'a décidé {outcome} au comité de la start-up',
};

/** What a committee decides, as the object of a sentence. */
const OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  granted: 'un accord pour six mois',
  provisional: 'un accord provisoire',
  handover: 'la passation',
  stopped: 'l’arrêt',
};

/** What nobody signed in did: the platform itself, or a link followed. */
export const NOBODY = 'Relais';

/** What the journal is about, for one. */
export const SUBJECT_WORDS: Readonly<Record<SubjectKind, string>> = {
  account: 'compte',
  organisation: 'organisation',
  friction: 'friction',
  friction_import: 'import',
  startup: 'start-up',
  mission: 'mission',
  envelope: 'enveloppe',
  ledger_entry: 'écriture',
  payment_import: 'relevé de paiements',
  spending_line: 'grille des dépenses',
  milestone: 'jalon',
  review: 'comité',
  handover: 'passation',
  handover_template: 'liste des pièces',
  setting: 'réglage',
  opinion: 'avis',
  template: 'modèle de réponse',
  synonym: 'synonymes',
  selection: 'journée de sélection',
  mission_proposal: 'mission proposée',
  sponsor_proposal: 'sponsor proposé',
  log_line: 'ligne du journal de bord',
  indicator: 'indicateur',
  standards_edition: 'version des standards',
  programme: 'programme',
  programme_action: 'action du programme',
};

/** What somebody did, with the figures that the journal holds. */
export function actSentence(act: Act, after: JournalFacts | null): string {
  const detailed = WITH_FACTS[act];
  if (detailed === undefined || after === null) return ACT_SENTENCES[act];
  const facts = Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, factWords(name, value)]),
  );
  const known = Object.entries(facts).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  const sentence = say(detailed, Object.fromEntries(known));
  return sentence.includes('{') ? ACT_SENTENCES[act] : sentence;
}

/** A journal's value as people write it; null when only its code is known. */
function factWords(name: string, value: JournalValue): string | null {
  if (typeof value === 'number') return /cents$/i.test(name) ? formatMoney(value) : null;
  if (typeof value !== 'string') return null;
  const phase = name === 'phase' ? PHASES.find((known) => known === value) : undefined;
  if (phase !== undefined) return PHASE_LABELS[phase];
  const outcome = name === 'outcome' ? REVIEW_OUTCOMES.find((known) => known === value) : undefined;
  if (outcome !== undefined) return OUTCOMES[outcome];
  const day = parseDay(value);
  return day === null ? null : formatDay(day);
}
