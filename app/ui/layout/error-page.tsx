import type { ReactNode } from 'react';

export const ERROR_STATUSES = [404, 409, 413, 422, 429, 500, 503] as const;
export type ErrorStatus = (typeof ERROR_STATUSES)[number];

interface ErrorTexts {
  readonly title: string;
  readonly happened: string;
  readonly next: string;
}

const TEXTS: Record<ErrorStatus, ErrorTexts> = {
  404: {
    title: 'Cette page n’existe pas, ou pas pour vous',
    happened:
      'L’adresse a changé, elle a été mal recopiée, ou ce qu’elle montre est réservé à d’autres personnes.',
    next: 'Si vous pensez y avoir droit, connectez-vous et vous reviendrez ici.',
  },
  409: {
    title: 'Quelqu’un est passé avant vous',
    happened:
      'Ce que vous modifiez a changé pendant que vous l’aviez sous les yeux. Rien n’a été écrasé, et ce que vous aviez écrit est gardé sur cette page.',
    next: 'Relisez la version enregistrée, puis reprenez votre modification si elle tient toujours.',
  },
  413: {
    title: 'Ce que vous envoyez est trop lourd',
    happened:
      'L’envoi dépasse dix mégaoctets et n’a pas été enregistré. Ce qui l’était déjà n’est pas perdu.',
    next: 'Revenez à la page précédente, choisissez un fichier plus léger, puis renvoyez.',
  },
  422: {
    title: 'Il manque quelque chose',
    happened:
      'Une partie de ce que vous avez envoyé ne peut pas être enregistrée. Rien n’est perdu.',
    next: 'Revenez à la page précédente, corrigez, puis renvoyez.',
  },
  429: {
    title: 'Trop d’essais en peu de temps',
    happened:
      'Pour protéger les comptes, nous limitons le nombre d’essais. Rien de ce qui était enregistré n’est perdu.',
    next: 'Attendez quelques minutes, puis recommencez.',
  },
  500: {
    title: 'Quelque chose s’est cassé de notre côté',
    happened:
      'Votre demande n’a pas abouti et n’a rien changé. Tout ce qui était enregistré l’est toujours.',
    next: 'Essayez à nouveau. Si cela recommence, écrivez-nous en citant le numéro ci-dessous.',
  },
  503: {
    title: 'Relais est indisponible pour quelques instants',
    happened:
      'Le service redémarre ou sa base de données ne répond pas. Tout ce qui était enregistré l’est toujours.',
    next: 'Réessayez dans une minute.',
  },
};

interface ErrorPageProps {
  readonly status: ErrorStatus;
  /** Sentences that say it better than the general ones. */
  readonly title?: string | undefined;
  readonly happened?: ReactNode;
  readonly next?: ReactNode;
  /** The request's id, to quote when one writes about it. */
  readonly reference?: string | undefined;
  /** What can be done: buttons. */
  readonly children?: ReactNode;
}

/** An error as a real page: what happened, that nothing is lost, what to do. */
export function ErrorPage({ status, title, happened, next, reference, children }: ErrorPageProps) {
  const texts = TEXTS[status];
  return (
    <div className="rl-error">
      <p className="rl-error__status">Erreur {status}</p>
      <h1>{title ?? texts.title}</h1>
      <p className="rl-title__lede">{happened ?? texts.happened}</p>
      <p>{next ?? texts.next}</p>
      {children ? <div className="fr-btns-group">{children}</div> : null}
      {reference ? (
        <p className="rl-error__reference">
          Numéro de la demande&nbsp;: <code>{reference}</code>
        </p>
      ) : null}
    </div>
  );
}
