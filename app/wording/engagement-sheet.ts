import type { FrictionText } from '~/domain/frictions/completeness';
import type { CommitmentAnswer } from '~/domain/frictions/friction';
import { sourcesOf } from '~/domain/frictions/weight';
import type { Day } from '~/domain/shared/day';
import { formatDay, formatMoney } from './format';
import { FIELD_LABELS } from './frictions';
import {
  eurosFormula,
  eurosText,
  halfDaysText,
  hoursFormula,
  hoursText,
} from './frictions-propose';

/** How much of each text the page has room for; the whole stands on the friction's page. */
const ROOM = { sufferers: 350, situation: 750, improvement: 400, sources: 250, note: 160 } as const;

interface SheetFacts {
  readonly number: number;
  readonly organisation: string;
  readonly territory: string;
  readonly text: FrictionText;
  readonly on: Day;
  /** The friction's page. */
  readonly link: string;
}

/** The note for one's director: the problem, what it weighs and what is asked, with lines to fill in for what is not known. */
export function engagementSheet({ number, organisation, territory, text, on, link }: SheetFacts) {
  const { title, sufferers, situation, improvement, evidenceSource } = text;
  return {
    title: 'Fiche d’engagement',
    kicker: `${organisation} · friction nº ${number}`,
    lede: title.trim() === '' ? 'Friction sans titre' : title,
    parts: [
      {
        title: 'Le problème',
        paragraphs: [
          labelled(FIELD_LABELS.sufferers, sufferers, ROOM.sufferers),
          labelled(FIELD_LABELS.situation, situation, ROOM.situation),
          labelled(FIELD_LABELS.improvement, improvement, ROOM.improvement),
        ].filter((paragraph) => paragraph !== ''),
      },
      {
        title: 'Ce que cela pèse',
        facts: [
          { term: FIELD_LABELS.territory, value: territory === '' ? 'Toute la France' : territory },
          { term: 'Temps perdu', value: `${hoursText(text)} (${hoursFormula(text)})` },
          { term: 'Argent perdu', value: `${eurosText(text)} (${eurosFormula(text)})` },
          {
            term: 'Sources',
            value: excerpt(sourcesOf(evidenceSource).join('\u00a0; '), ROOM.sources),
          },
        ],
      },
      {
        title: 'Ce qui vous est demandé',
        paragraphs: [
          'Une équipe de deux à quatre personnes peut y répondre par un service numérique en moins de six mois, si ces conditions sont réunies. Rien n’est dépensé avant la décision d’un comité où siège le sponsor.',
        ],
        facts: [
          {
            term: 'Sponsor, qui décide de l’investissement',
            value: noted(text.sponsorAnswer, text.sponsorNote),
          },
          {
            term: 'Agent libéré, qui connaît le problème',
            value: noted(
              text.freedAgentAnswer,
              [
                text.freedAgentNote,
                text.freedHalfDays === null
                  ? ''
                  : `${halfDaysText(text.freedHalfDays)} par semaine`,
              ]
                .filter((part) => part !== '')
                .join(', '),
            ),
          },
          { term: 'Ligne budgétaire', value: noted(text.budgetAnswer, text.budgetNote) },
          {
            term: 'Montant demandé',
            value: text.askedBudgetCents === null ? '' : formatMoney(text.askedBudgetCents),
          },
        ],
      },
      {
        title: 'Engagement de la direction',
        facts: ['Nom et fonction', 'Date', 'Signature'].map((term) => ({ term, value: '' })),
      },
    ],
    foot: `Remplie le ${formatDay(on)} avec ce qui est enregistré sur ${link}`,
  };
}

function labelled(label: string, text: string, room: number): string {
  const shown = excerpt(text, room);
  return shown === '' ? '' : `${label} : ${shown}`;
}

/** What was answered; nothing leaves a line to fill in. */
function noted(answer: CommitmentAnswer, note: string): string {
  const shown = excerpt(note, ROOM.note);
  return shown === '' || answer === 'yes' ? shown : `${shown} (pas encore acquis)`;
}

/** The beginning of a text, on one line, cut between two words. */
function excerpt(text: string, room: number): string {
  const line = text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
  if (line.length <= room) return line;
  const cut = line.slice(0, room);
  const end = cut.lastIndexOf(' ');
  return `${end > room / 2 ? cut.slice(0, end) : cut} […]`;
}
