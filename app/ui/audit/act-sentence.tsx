import type { ToldAct } from '~/domain/audit/told-act';
import { actSentence, NOBODY } from '~/wording/audit';

/** Who did what on what, one sentence with a link to the friction, startup or resource. */
export function ActSentence({ act }: { readonly act: ToldAct }) {
  return (
    <>
      <strong>{act.actorName ?? NOBODY}</strong>
      {act.actorOrganisation === null ? null : <> ({act.actorOrganisation})</>}{' '}
      {actSentence(act.act, act.after)}
      <ActSubject act={act} />
    </>
  );
}

/** What the act is about, by the thread that the act's name says it belongs to. */
function ActSubject({ act }: { readonly act: ToldAct }) {
  const { friction, startup, resource } = act;
  if (resource !== null) {
    return (
      <>
        {' '}
        «&nbsp;<a href={`/ressources/${resource.slug}`}>{resource.name}</a>&nbsp;»
      </>
    );
  }
  if (friction !== null && (act.act.startsWith('friction.') || startup === null)) {
    return (
      <>
        {' '}
        « <a href={`/frictions/${friction.id}`}>{friction.title}</a> »
      </>
    );
  }
  if (startup === null) return null;
  return (
    <>
      {' '}
      <a href={`/startups/${startup.slug}`}>{startup.name}</a>
    </>
  );
}
