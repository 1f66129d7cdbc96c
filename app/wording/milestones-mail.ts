import { say } from './shared';

/** To everybody around a startup: what one of them said about a milestone. */
export function commentMail(
  facts: Readonly<{ startup: string; title: string; by: string; words: string }>,
  link: string,
): { readonly subject: string; readonly body: string } {
  const body = [
    'Bonjour,',
    '{by} a commenté le jalon «\u00a0{title}\u00a0» de {startup}\u00a0:',
    '{words}',
    'Répondez sur la page du jalon\u00a0: les commentaires restent entre l’équipe, les sponsors, le porteur et l’incubateur.',
    'L’équipe Relais',
  ].map((text) => say(text, facts));
  return {
    subject: say('{startup}\u00a0: un commentaire sur un jalon', facts),
    body: `${body.join('\n\n')}\n${link}`,
  };
}
