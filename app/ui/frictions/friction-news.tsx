import type { Day as CalendarDay } from '~/domain/shared/day';
import { Alert } from '../base/messages';
import { Day } from '../base/values';

interface FrictionNewsProps {
  readonly news: { readonly deposited: boolean; readonly joined: boolean; readonly merged: number };
  readonly dueOn: CalendarDay | null;
}

/** What has just happened, for whoever comes from the form or from the page of a merged friction. */
export function FrictionNews({ news, dueOn }: FrictionNewsProps) {
  if (news.deposited && dueOn !== null) {
    return (
      <Alert tone="success" title="Votre friction est déposée">
        Une réponse vous est due avant le <Day day={dueOn} />. Elle arrivera par courriel et se lira
        ici.
      </Alert>
    );
  }
  if (news.joined) {
    return (
      <Alert tone="success" title="Votre organisation est comptée">
        Vous recevrez par courriel chaque réponse à cette friction.
      </Alert>
    );
  }
  if (Number.isInteger(news.merged) && news.merged > 0) {
    return (
      <Alert tone="info" title={`La friction nº ${news.merged} est suivie ici`}>
        Elle dit la même chose : tous ceux qui l’avaient rejointe sont comptés sur cette page.
      </Alert>
    );
  }
  return null;
}
