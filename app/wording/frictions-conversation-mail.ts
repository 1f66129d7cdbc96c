import type { Reminder } from '~/domain/frictions/opinion';
import { say } from './shared';

interface Mail {
  readonly subject: string;
  readonly body: string;
}

type Facts = Readonly<Record<string, string | number>>;

function mail(subject: string, paragraphs: readonly string[], facts: Facts, link: string): Mail {
  const body = ['Bonjour,', ...paragraphs, 'L’équipe Relais'].map((text) => say(text, facts));
  return { subject: say(subject, facts), body: `${body.join('\n\n')}\n${link}` };
}

/** To the other side: what was written, and where to answer. */
export function messageMail(
  facts: Readonly<{ number: number; title: string; by: string; words: string }>,
  link: string,
): Mail {
  return mail(
    'Un message sur la friction nº {number}',
    [
      '{by} vous écrit au sujet de « {title} » :',
      '{words}',
      'Répondez sur la page de la friction.',
    ],
    facts,
    link,
  );
}

/** To the agent whose opinion is asked. */
export function opinionAskedMail(
  facts: Readonly<{ number: number; title: string; by: string; words: string; due: string }>,
  link: string,
): Mail {
  return mail(
    'Votre avis sur la friction nº {number}, avant le {due}',
    [
      '{by}, de l’incubateur, vous demande votre avis sur « {title} » :',
      '{words}',
      'Il est attendu le {due} au plus tard. Le lien ci-dessous ouvre la friction et le formulaire : vous vous connectez avec cette adresse, sans mot de passe.',
    ],
    facts,
    link,
  );
}

const REMINDERS: Readonly<Record<Reminder, { subject: string; happened: string }>> = {
  before: {
    subject: 'Rappel : votre avis sur la friction nº {number}, avant le {due}',
    happened: 'Votre avis sur « {title} » est attendu le {due} au plus tard.',
  },
  after: {
    subject: 'Votre avis sur la friction nº {number} était attendu le {due}',
    happened:
      'Votre avis sur « {title} » était attendu le {due}. Il reste utile si vous le donnez maintenant.',
  },
};

/** To the agent, before the day and after it. */
export function opinionReminderMail(
  reminder: Reminder,
  facts: Readonly<{ number: number; title: string; due: string }>,
  link: string,
): Mail {
  const { subject, happened } = REMINDERS[reminder];
  return mail(subject, [happened, 'Quelques lignes suffisent.'], facts, link);
}

/** To the staff member who asked, once the day has gone by. */
export function opinionLateMail(
  facts: Readonly<{ number: number; title: string; asked: string; due: string }>,
  link: string,
): Mail {
  return mail(
    'Avis en retard sur la friction nº {number}',
    [
      'L’avis de {asked} sur « {title} » était attendu le {due}.',
      'Un rappel lui est parti. Vous pouvez y renoncer, ou décider sans attendre.',
    ],
    facts,
    link,
  );
}

/** To the staff member who asked. */
export function opinionGivenMail(
  facts: Readonly<{ number: number; title: string; asked: string }>,
  link: string,
): Mail {
  return mail(
    'Avis reçu sur la friction nº {number}',
    ['{asked} a donné son avis sur « {title} ».', 'Il se lit dans le dossier de tri.'],
    facts,
    link,
  );
}

/** To the agent who need not answer any more. */
export function opinionCancelledMail(
  facts: Readonly<{ number: number; title: string }>,
  link: string,
): Mail {
  return mail(
    'Votre avis sur la friction nº {number} n’est plus attendu',
    ['Votre avis sur « {title} » n’est plus attendu. Merci d’avoir été disponible.'],
    facts,
    link,
  );
}
