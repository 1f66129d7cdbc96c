import { de } from './elision';

/** An e-mail about an account: plain text, the link last. */
interface Mail {
  readonly subject: string;
  readonly body: string;
}

function mail(subject: string, lines: readonly string[], link: string): Mail {
  return {
    subject,
    body: ['Bonjour,', '', ...lines, '', 'L’équipe Relais', '', link].join('\n'),
  };
}

/** The link to sign in by; the same words whether the address is known or not. */
export function linkMail(link: string): Mail {
  return mail(
    'Votre lien pour vous connecter à Relais',
    [
      'Vous avez demandé à vous connecter à Relais. Ouvrez le lien ci-dessous et confirmez : il sert une seule fois, pendant dix minutes.',
      '',
      'Si vous n’avez rien demandé, ne faites rien : sans ce lien, personne ne se connecte à votre place.',
    ],
    link,
  );
}

/** Staff are told that somebody chose an organisation. */
export function attachmentRequestedMail(person: string, organisation: string, link: string): Mail {
  return mail(
    `Un rattachement à confirmer : ${organisation}`,
    [
      `${person} indique faire partie de « ${organisation} ».`,
      'Vérifiez son adresse, puis confirmez ou refusez : d’ici là, cette personne ne peut que préparer un brouillon.',
    ],
    link,
  );
}

/** The person is told that they act for their organisation from now on. */
export function attachmentConfirmedMail(organisation: string, link: string): Mail {
  return mail(
    `Vous agissez au nom ${de(organisation)}`,
    [
      `Votre rattachement à « ${organisation} » est confirmé.`,
      'Vous pouvez déposer des frictions en son nom, et dire « nous aussi » à celles des autres.',
    ],
    link,
  );
}

/** The person is told why staff could not confirm their organisation. */
export function attachmentRefusedMail(organisation: string, reason: string, link: string): Mail {
  return mail(
    'Votre rattachement n’est pas confirmé',
    [
      `Nous n’avons pas pu confirmer que vous faites partie de « ${organisation} » :`,
      '',
      reason,
      '',
      'Vous pouvez choisir une autre organisation, ou la même avec une autre adresse. Vos brouillons sont gardés.',
    ],
    link,
  );
}
