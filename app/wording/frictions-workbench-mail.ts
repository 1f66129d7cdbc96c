import { say } from './shared';

interface MailFacts {
  readonly by: string;
  readonly number: number;
  readonly title: string;
}

interface Mail {
  readonly subject: string;
  readonly body: string;
}

function mail(subject: string, lines: readonly string[], facts: MailFacts, link: string): Mail {
  const said = { ...facts };
  const paragraphs = ['Bonjour,', ...lines.map((line) => say(line, said)), 'L’équipe Relais'];
  return { subject: say(subject, said), body: `${paragraphs.join('\n\n')}\n${link}` };
}

/** To a staff member who is given a file by a colleague. */
export function assignedMail(facts: MailFacts, link: string): Mail {
  return mail(
    'La friction nº\u00a0{number} vous est confiée',
    [
      '{by} vous confie la friction «\u00a0{title}\u00a0».',
      'Elle vous attend dans le tri, sous «\u00a0À moi\u00a0».',
    ],
    facts,
    link,
  );
}

/** To a staff member who is asked to score a shortlisted friction. */
export function scoringAskedMail(facts: MailFacts, link: string): Mail {
  return mail(
    'La friction nº\u00a0{number} est à noter',
    [
      '{by} vous demande de noter la friction «\u00a0{title}\u00a0», qui est en présélection.',
      'Vous lirez les notes de vos collègues dès que vous aurez donné les vôtres.',
    ],
    facts,
    link,
  );
}
