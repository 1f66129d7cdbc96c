interface Mail {
  readonly subject: string;
  readonly body: string;
}

interface About {
  readonly name: string;
  /** Whether it changes a resource that is there. */
  readonly isChange: boolean;
  /** Where to read on. */
  readonly link: string;
}

/** E-mail to staff when somebody contributes to the common base. */
export function contributedMail({ name, isChange, link, from }: About & { from: string }): Mail {
  return mail(
    `Base commune\u00a0: ${name}`,
    [
      isChange
        ? `${from} propose de modifier la fiche de «\u00a0${name}\u00a0».`
        : `${from} propose une ressource\u00a0: «\u00a0${name}\u00a0».`,
      'Une réponse lui est due.',
    ],
    link,
  );
}

/** E-mail to whoever contributed what is published now. */
export function acceptedMail({ name, isChange, link, answer }: About & { answer: string }): Mail {
  return mail(
    `Base commune\u00a0: «\u00a0${name}\u00a0» est publiée`,
    [
      isChange
        ? `Votre modification de la fiche de «\u00a0${name}\u00a0» est publiée.`
        : `Votre proposition est publiée\u00a0: «\u00a0${name}\u00a0» fait partie de la base commune.`,
      ...(answer === '' ? [] : [answer]),
      'Merci\u00a0: ce qui est connu de tous n’est développé qu’une fois.',
    ],
    link,
  );
}

/** E-mail to whoever contributed what is not published, with the reason. */
export function refusedMail({
  name,
  link,
  answer,
}: Omit<About, 'isChange'> & { answer: string }): Mail {
  return mail(
    `Base commune\u00a0: «\u00a0${name}\u00a0» n’est pas publiée`,
    [
      `Votre contribution «\u00a0${name}\u00a0» n’est pas publiée.`,
      `Pourquoi\u00a0: ${answer}`,
      'Vous pouvez la corriger et la proposer de nouveau\u00a0: ce que vous aviez écrit est gardé.',
    ],
    link,
  );
}

function mail(subject: string, paragraphs: readonly string[], link: string): Mail {
  return { subject, body: ['Bonjour,', ...paragraphs, `L’équipe Relais\n${link}`].join('\n\n') };
}
