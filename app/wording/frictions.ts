import type { MissingPart } from '~/domain/frictions/completeness';
import type { FrictionOrder } from '~/domain/frictions/filters';
import type {
  CommitmentAnswer,
  DeclineReason,
  FrictionState,
  FrictionTheme,
} from '~/domain/frictions/friction';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { FrictionAct } from '~/domain/frictions/transitions';

/** States as people read them. */
export const STATE_LABELS: Readonly<Record<FrictionState, string>> = {
  draft: 'Brouillon',
  submitted: 'Déposée',
  in_triage: 'En cours d’examen',
  needs_information: 'En attente d’un complément',
  qualified: 'Qualifiée',
  selected: 'Choisie',
  in_incubation: 'En incubation',
  resolved: 'Résolue',
  declined: 'Non retenue',
  merged: 'Réunie avec une autre',
  redirected: 'Réorientée',
  withdrawn: 'Retirée',
};

/** What each state means for its proposer, in one sentence. */
export const STATE_MEANINGS: Readonly<Record<FrictionState, string>> = {
  draft: 'Vous seul et vos collègues la voyez, tant qu’elle n’est pas déposée.',
  submitted: 'Elle attend qu’un membre de l’incubateur la prenne en charge.',
  in_triage: 'Un membre de l’incubateur l’examine.',
  needs_information: 'L’examen reprend dès que le complément demandé est arrivé.',
  qualified: 'Le problème est établi : elle peut être choisie pour qu’une équipe s’en occupe.',
  selected: 'Une start-up peut ouvrir, dès qu’un sponsor et un agent libéré sont réunis.',
  in_incubation: 'Une équipe construit un service pour y répondre.',
  resolved: 'Un service y répond durablement.',
  declined: 'Elle ne sera pas traitée ici ; la raison est publiée.',
  merged: 'Elle est suivie avec une autre friction qui dit la même chose.',
  redirected: 'Un service y répond déjà.',
  withdrawn: 'Son auteur l’a retirée.',
};

export const THEME_LABELS: Readonly<Record<FrictionTheme, string>> = {
  solidarites: 'Solidarités',
  sante: 'Santé',
  'etat-civil': 'État civil',
  'ecole-jeunesse': 'École et jeunesse',
  'emploi-formation': 'Emploi et formation',
  'logement-urbanisme': 'Logement et urbanisme',
  'transports-voirie': 'Transports et voirie',
  environnement: 'Environnement',
  'finances-marches': 'Finances et marchés',
  'vie-locale': 'Vie locale',
  'outils-agents': 'Outils des agents',
  autre: 'Autre',
};

export const DECLINE_LABELS: Readonly<Record<DeclineReason, string>> = {
  'out-of-scope': 'Hors du champ de l’incubateur',
  'no-user-evidence': 'Pas assez d’éléments sur les usagers concernés',
  'already-answered': 'Une réponse existe déjà',
  'no-owner': 'Aucune administration ne peut porter le service',
  'needs-law-change': 'Demande de changer la loi ou un règlement',
  'too-small': 'Trop peu de personnes concernées',
  'purchase-not-build': 'Un produit du marché y répond',
};

/** The same as sentences, for the proposer. */
export const DECLINE_SENTENCES: Readonly<Record<DeclineReason, string>> = {
  'out-of-scope': 'Ce problème ne relève pas de ce que l’incubateur peut construire.',
  'no-user-evidence': 'Il manque des éléments qui montrent qui en souffre, et combien.',
  'already-answered': 'Une réponse existe déjà.',
  'no-owner': 'Aucune administration ne peut aujourd’hui faire vivre le service.',
  'needs-law-change': 'Y répondre demande d’abord de changer une loi ou un règlement.',
  'too-small': 'Trop peu de personnes sont concernées pour y consacrer une équipe.',
  'purchase-not-build': 'Un produit du marché y répond : mieux vaut l’acheter que le construire.',
};

export const COMMITMENT_LABELS: Readonly<Record<CommitmentAnswer, string>> = {
  yes: 'Oui',
  'not-yet': 'Pas encore',
};

export const ORDER_LABELS: Readonly<Record<FrictionOrder, string>> = {
  pertinence: 'Les plus proches de la recherche',
  recentes: 'Les plus récentes',
  anciennes: 'Les plus anciennes',
  partagees: 'Les plus partagées',
};

/** The order when nobody chooses one. */
export const ORDER_BY_ITSELF = 'Proches de la recherche, sinon récentes';

/** What still stands in the way of a deposit, said kindly. */
export const MISSING_SENTENCES: Readonly<Record<MissingPart, string>> = {
  title: 'Donnez-lui un titre : une phrase courte qui dit le problème.',
  sufferers: 'Dites qui en souffre.',
  situation: 'Racontez ce qui se passe aujourd’hui.',
  improvement: 'Dites ce qui irait mieux si le problème était résolu.',
  source: 'Dites d’où viennent vos chiffres, même approximatifs.',
  'source-of-unknown':
    'Aucun chiffre n’est connu, et c’est permis : dites pourquoi, ou comment on pourrait le savoir.',
};

/** Names of the form’s fields, for the summary of errors and the conflict page. */
export const FIELD_LABELS = {
  title: 'Titre',
  theme: 'Thème',
  sufferers: 'Qui en souffre',
  situation: 'Ce qui se passe aujourd’hui',
  improvement: 'Ce qui irait mieux',
  peoplePerYear: 'Personnes concernées par an',
  minutesEach: 'Minutes perdues à chaque fois',
  eurosEachCents: 'Euros perdus à chaque fois',
  evidenceSource: 'Source de ces chiffres',
  territory: 'Territoire',
  sponsorAnswer: 'Un sponsor est-il trouvé ?',
  sponsorNote: 'Sponsor',
  freedAgentAnswer: 'Un agent peut-il être libéré ?',
  freedHalfDays: 'Temps libéré chaque semaine',
  freedAgentNote: 'Agent libéré',
  budgetAnswer: 'Une ligne budgétaire existe-t-elle ?',
  askedBudgetCents: 'Montant demandé',
  budgetNote: 'Ligne budgétaire',
} as const;

/** Labels of a decision’s fields, for the conflict page. */
export const DECISION_LABELS = {
  state: 'État',
  handler: 'En charge',
  words: 'Votre texte',
  reason: 'Motif',
  target: 'Friction ou service visé',
} as const;

/** The button of each act. */
export const ACT_LABELS: Readonly<Record<FrictionAct, string>> = {
  submit: 'Déposer',
  take: 'Prendre en charge',
  ask: 'Demander un complément',
  inform: 'Envoyer le complément',
  qualify: 'Qualifier',
  select: 'Choisir',
  deselect: 'Revenir à « qualifiée »',
  decline: 'Ne pas retenir',
  merge: 'Réunir avec une autre',
  redirect: 'Réorienter vers un service ou une ressource',
  withdraw: 'Retirer la friction',
  reopen: 'Rouvrir',
  unmerge: 'Séparer de l’autre friction',
  incubate: 'Mettre en incubation',
  release: 'Remettre en attente d’une équipe',
  resolve: 'Déclarer résolue',
};

/** What each act asks to write. */
export const WORDS_LABELS: Readonly<Record<FrictionAct, string>> = {
  submit: 'Note',
  take: 'Note',
  ask: 'Votre question au proposant',
  inform: 'Votre réponse',
  qualify: 'Pourquoi elle est qualifiée (public)',
  select: 'Pourquoi elle est choisie (public)',
  deselect: 'Pourquoi aucune start-up n’est venue (public)',
  decline: 'Votre réponse publique',
  merge: 'Pourquoi les réunir (public)',
  redirect: 'Votre réponse publique',
  withdraw: 'Pourquoi elle est retirée (public)',
  reopen: 'Pourquoi la rouvrir (public)',
  unmerge: 'Pourquoi les séparer (public)',
  incubate: 'Motif',
  release: 'Motif',
  resolve: 'Motif',
};

/** Said above the search of the friction to merge with, when the address holds something else than a number. */
export const TARGET_NOT_A_NUMBER =
  'Une friction se désigne par son numéro, un nombre entier comme 12. Écrivez-le ci-dessous, ou cherchez la friction dans la liste pour le trouver.';

export const FRICTION_REFUSALS: Readonly<Record<FrictionRefusal, string>> = {
  'impossible-move': 'Ce n’est pas possible dans l’état actuel de la friction.',
  'words-missing': 'Écrivez pourquoi : ce texte sera lu.',
  'target-missing': 'Dites vers quoi.',
  unconfirmed:
    'Votre rattachement à votre organisation n’est pas encore confirmé. Vous pouvez préparer un brouillon ; le dépôt attendra cette confirmation.',
  incomplete: 'Il manque encore quelque chose : {missing}',
  'territory-unknown':
    'Nous ne connaissons pas ce territoire. Écrivez le nom d’une région, d’un département, d’une intercommunalité ou d’une commune.',
  'territory-ambiguous':
    'Plusieurs territoires portent ce nom. Écrivez l’un de ceux-ci : {choices}.',
  'own-organisation': 'Votre organisation a proposé cette friction : elle y est déjà comptée.',
  'already-supported': 'Votre organisation a déjà dit « nous aussi ».',
  'not-open': 'Cette friction n’est plus ouverte à de nouvelles organisations.',
  'target-unknown': 'Aucune friction ne porte ce numéro.',
  'target-itself': 'Une friction ne peut pas être réunie avec elle-même.',
  'target-merged': 'Celle-ci est déjà réunie avec la nº {target} : indiquez ce numéro.',
  'target-closed': 'Celle-ci n’est plus ouverte : choisissez-en une qui suit encore son chemin.',
  circle: 'Ces frictions se renverraient l’une à l’autre.',
  'startup-unknown':
    'Aucune start-up ni ressource ne porte ce nom. Écrivez-le comme dans l’adresse de sa page (par exemple «\u00a0franceconnect\u00a0»), ou une adresse complète qui commence par https://.',
  'target-ambiguous':
    'Une start-up et une ressource portent ce nom\u00a0: écrivez l’adresse complète de la page voulue.',
  'service-alive': 'Le service qui y répond fonctionne encore : la friction reste résolue.',
  'already-yours': 'Vous l’avez déjà en charge.',
};

/** « Saint-Malo (35288) »: how a territory is suggested, typed and read back; its code tells namesakes apart. */
export function territoryText(territory: Readonly<{ name: string; code: string }>): string {
  return `${territory.name} (${territory.code})`;
}
