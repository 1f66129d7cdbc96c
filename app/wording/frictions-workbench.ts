import type { TriageView } from '~/domain/frictions/triage';

/** The tabs of the workbench. */
export const TRIAGE_VIEW_LABELS: Readonly<Record<TriageView, string>> = {
  'a-prendre': 'À prendre',
  'a-moi': 'À moi',
  'en-attente': 'En attente du proposant',
  preselection: 'Présélection',
  'a-noter': 'À noter',
  notees: 'Notées par tous',
  'en-retard': 'En retard',
  toutes: 'Toutes',
};
