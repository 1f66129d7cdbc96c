import type { RevisionState } from '~/domain/programme/revision';
import { REVISION_STATE_LABELS } from '~/wording/programme-revisions';
import { ButtonLink } from '../base/buttons';
import { Alert } from '../base/messages';
import { PageTitle, Section } from '../base/page-title';
import { StateBadge, type Tone } from '../base/tags';
import { Day } from '../base/values';
import type { RevisionOnPage } from './revision-view';

const TONES: Readonly<Record<RevisionState, Tone>> = {
  draft: 'neutral',
  under_consultation: 'active',
  adopted: 'success',
};

/** What a revision is, where it stands, and how to keep it. */
export function RevisionHead({ view }: { readonly view: RevisionOnPage }) {
  const { revision, programme, page } = view;
  const { semester, state, summary, takenBackBecause } = revision;
  const isAdopted = state === 'adopted';
  return (
    <>
      <PageTitle
        kicker={programme.name}
        title={isAdopted ? `Édition ${semester}` : `Révision ${semester}`}
        meta={
          <>
            <StateBadge tone={TONES[state]}>{REVISION_STATE_LABELS[state]}</StateBadge>
            <Standing view={view} />
          </>
        }
        actions={
          view.may.vote === null ? undefined : (
            <ButtonLink href="#voter" variant="primary">
              Lire, puis voter
            </ButtonLink>
          )
        }
      />
      {takenBackBecause === null || state !== 'draft' ? null : (
        <Alert tone="info" title="Ce texte a été repris en brouillon">
          <p className="preserve-lines">{takenBackBecause}</p>
        </Alert>
      )}
      {summary.trim() === '' ? null : (
        <Section title="En bref">
          <p className="preserve-lines">{summary}</p>
        </Section>
      )}
      <p className="no-print">
        <a href={`${page}/edition.pdf`}>{isAdopted ? 'L’édition' : 'Le projet'} en PDF</a>
        {'\u00a0· '}
        <a href={`/api/v1/programmes/${programme.slug}/revisions/${semester}`}>en JSON</a>
        {'\u00a0· '}
        <a href={`${page}/edition.csv`}>en CSV, pour un tableur</a>
      </p>
    </>
  );
}

function Standing({ view: { revision, isOpen } }: { readonly view: RevisionOnPage }) {
  const { state, consultationUntil, adoptedOn, adoptedElsewhere } = revision;
  if (state === 'draft') return <span>Le texte peut encore changer.</span>;
  if (state === 'under_consultation') {
    return consultationUntil === null ? null : (
      <span>
        {isOpen ? 'Avis et votes jusqu’au ' : 'Consultation terminée le '}
        <Day day={consultationUntil} />
      </span>
    );
  }
  return adoptedOn === null ? null : (
    <span>
      le <Day day={adoptedOn} />
      {adoptedElsewhere === null
        ? ' par les deux collèges'
        : `, avant Relais (source\u00a0: ${adoptedElsewhere})`}
    </span>
  );
}
