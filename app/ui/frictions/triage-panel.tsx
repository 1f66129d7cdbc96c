import type { ComponentProps } from 'react';
import { triageHref, type TriageQuery } from '~/domain/frictions/triage-filters';
import { ButtonLink } from '../base/buttons';
import { FrictionMeta } from './friction-meta';
import { Presence } from './presence';
import { TriageActs, TriageReading, type TriageFileProps } from './triage-file';

interface TriagePanelProps extends Pick<TriageFileProps, 'jury' | 'similar' | 'desk' | 'formKey'> {
  readonly view: TriageFileProps['view'] & ComponentProps<typeof FrictionMeta>['view'];
  readonly query: TriageQuery;
  /** Who else has the file open. */
  readonly present: readonly string[];
  /** The file that comes next in the view. */
  readonly nextId: number | null;
  /** The files of the page: the next one may stand on the page after it. */
  readonly shownIds: readonly number[];
}

/** The file that stands open beside the queue; on a narrow screen it is all there is. */
export function TriagePanel(props: TriagePanelProps) {
  const { view, query, present, nextId, shownIds, ...file } = props;
  const { id, title } = view.friction;
  const queue = triageHref(query);
  const back = `?retour=${encodeURIComponent(queue)}`;
  return (
    <section className="rl-bench__file" aria-label={`Dossier nº ${id}`} data-open-file={id}>
      <p className="rl-bench__bar">
        <ButtonLink
          href={`${triageHref(query, { open: null })}#dossier-${id}`}
          variant="quiet"
          dataKey="Escape"
        >
          Fermer
        </ButtonLink>
        {nextId === null ? null : (
          <ButtonLink href={nextHref(query, id, nextId, shownIds)} variant="quiet" dataKey="s">
            Dossier suivant
          </ButtonLink>
        )}
        <ButtonLink href={`/tri/${id}${back}`} variant="quiet">
          Pleine page
        </ButtonLink>
        <ButtonLink href={`/tri/${id}/echanges`} variant="quiet">
          Échanges et notes
        </ButtonLink>
      </p>
      <p className="rl-title__kicker">Dossier nº {id}</p>
      <h2 className="rl-bench__title">{title}</h2>
      <div className="rl-title__meta">
        <FrictionMeta view={view} />
      </div>
      <Presence key={id} frictionId={id} names={present} />
      <TriageActs
        {...file}
        view={view}
        action={`/tri/${id}${back}`}
        scoreHref={`/tri/${id}/noter${back}`}
        filled={null}
      />
      <TriageReading view={view} similar={file.similar} />
    </section>
  );
}

function nextHref(
  query: TriageQuery,
  id: number,
  nextId: number,
  shownIds: readonly number[],
): string {
  const cursor = shownIds.includes(nextId) ? query.cursor : ({ way: 'after', id } as const);
  return `${triageHref(query, { open: nextId, cursor })}#dossier-${nextId}`;
}
