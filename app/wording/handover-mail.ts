import type { Party } from '~/domain/handover/handover';

interface About {
  readonly name: string;
  readonly slug: string;
  readonly publicUrl: string;
}

const FOR: Readonly<Record<Party, string>> = {
  giving: 'pour l’équipe',
  receiving: 'pour le porteur',
};

/** E-mail with the code by which somebody proves who they are just before they sign. */
export function signingCodeMail(
  about: About & { readonly party: Party; readonly code: string; readonly sha256: string },
) {
  return {
    subject: `${about.name}\u00a0: votre code pour signer`,
    body: [
      'Bonjour,',
      `Vous allez signer ${FOR[about.party]} la convention de transfert de «\u00a0${about.name}\u00a0».`,
      `Votre code\u00a0: ${about.code}`,
      `Il est valable dix minutes, sert une seule fois, et pour ce seul document, d’empreinte SHA-256 ${about.sha256}.`,
      'Si vous n’avez rien demandé, ne le donnez à personne.',
      `L’équipe Relais\n${about.publicUrl}/startups/${about.slug}/passation`,
    ].join('\n\n'),
  };
}

/** E-mail to whoever signed an edition that is no longer the newest. */
export function documentChangedNotice(about: About, edition: number) {
  return {
    subject: `${about.name}\u00a0: la convention a changé, votre signature est à redonner`,
    body: [
      'Bonjour,',
      `Une donnée de la convention de transfert de «\u00a0${about.name}\u00a0» a changé depuis votre signature. La version ${edition} est établie\u00a0: votre signature ne vaut pas pour elle.`,
      'Relisez-la, puis signez-la de nouveau si elle vous convient.',
      `L’équipe Relais\n${about.publicUrl}/startups/${about.slug}/passation`,
    ].join('\n\n'),
  };
}
