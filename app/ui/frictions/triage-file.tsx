import type { ComponentProps, ReactNode } from 'react';
import type { FrictionAct } from '~/domain/frictions/transitions';
import type { FormState } from '~/domain/shared/form';
import { Button, ButtonLink } from '../base/buttons';
import { Callout } from '../base/messages';
import { Section } from '../base/page-title';
import { Hidden, PostForm } from '../base/post-form';
import { DecisionForms } from './decision-forms';
import type { FileDesk } from './file-desk';
import { FrictionAnswer } from './friction-answer';
import { FrictionPieces } from './friction-pieces';
import { Commitments, FrictionText } from './friction-text';
import { ThreadSection } from './friction-thread';
import { SimilarList } from './similar-list';
import { TriageHands } from './triage-hands';
import { TriageJury, type Jury } from './triage-jury';
import { Voices } from './voices';
import { WaitingBar } from './waiting-bar';
import { Weight } from './weight';

/** A file as staff examine it. */
export interface TriageFileView {
  readonly friction: ComponentProps<typeof FrictionText>['text'] &
    ComponentProps<typeof Commitments>['answers'] &
    ComponentProps<typeof Weight>['evidence'] &
    Omit<ComponentProps<typeof FrictionAnswer>, 'redirectedTo'> & {
      readonly id: number;
      readonly version: number;
      readonly title: string;
      readonly evidenceSource: string;
      readonly handlerId: number | null;
    };
  readonly redirectedTo: ComponentProps<typeof FrictionAnswer>['redirectedTo'];
  readonly answeredOn: string | null;
  readonly waitingDays: number;
  readonly late: boolean;
  readonly rights: {
    readonly acts: readonly FrictionAct[];
    readonly takeOver: boolean;
    readonly pieces: boolean;
  };
  readonly pieces: ComponentProps<typeof FrictionPieces>['pieces'];
  readonly voices: ComponentProps<typeof Voices>['voices'];
  readonly thread: ComponentProps<typeof ThreadSection>['thread'];
}

export interface TriageFileProps {
  readonly view: TriageFileView;
  readonly jury: Jury;
  readonly similar: ComponentProps<typeof SimilarList>['items'];
  readonly desk: ComponentProps<typeof FileDesk>['desk'];
  /** An answer template filled in for one of the decisions. */
  readonly filled: ComponentProps<typeof DecisionForms>['filled'];
  readonly formKey: string;
  /** Where its forms are sent. */
  readonly action: string;
  /** What was posted, when it came back. */
  readonly posted?: FormState | undefined;
  /** Where « Noter » leads. */
  readonly scoreHref: string;
}

function formOf(posted: FormState | undefined) {
  return (intent: string) => (posted?.values['intent'] === intent ? posted : undefined);
}

/** What there is to do with a file: decide it, hand it over, sort it, score it. */
export function TriageActs(props: TriageFileProps) {
  const { view, jury, desk, filled, formKey, action, posted, scoreHref, similar } = props;
  const { friction, rights } = view;
  return (
    <>
      <Section title="Décider">
        <FrictionAnswer {...friction} redirectedTo={view.redirectedTo} />
        {view.answeredOn === null ? <WaitingBar days={view.waitingDays} late={view.late} /> : null}
        {friction.state === 'selected' ? (
          <Callout
            title="Une start-up peut ouvrir"
            action={
              <ButtonLink href={`/startups/nouvelle?friction=${friction.id}`} variant="primary">
                Ouvrir une start-up
              </ButtonLink>
            }
          >
            Sponsor, agent libéré, porteur et enveloppe sont demandés sur la page suivante.
          </Callout>
        ) : null}
        {rights.takeOver ? (
          <PostForm
            formKey={formKey}
            version={friction.version}
            action={action}
            inline
            label="Reprendre"
          >
            <Hidden name="intent" value="take" />
            <Button>Prendre ce dossier en charge</Button>
          </PostForm>
        ) : null}
        <DecisionForms
          acts={rights.acts}
          version={friction.version}
          formKey={formKey}
          action={action}
          id={friction.id}
          title={friction.title}
          templates={desk.templates}
          fillAt={{ page: `/tri/${friction.id}` }}
          filled={filled}
          answering={similar.flatMap(({ slug }) => (slug === null ? [] : [slug]))}
          formOf={formOf(posted)}
        />
      </Section>
      <TriageJury
        jury={jury}
        formKey={formKey}
        action={action}
        formOf={formOf(posted)}
        scoreHref={scoreHref}
      />
      <TriageHands
        friction={friction}
        jury={jury}
        formKey={formKey}
        action={action}
        formOf={formOf(posted)}
      />
    </>
  );
}

interface TriageReadingProps extends Pick<TriageFileProps, 'view' | 'similar'> {
  /** What stands between the problem itself and what surrounds it. */
  readonly children?: ReactNode;
}

/** What there is to read in a file. */
export function TriageReading({ view, similar, children }: TriageReadingProps) {
  const { friction } = view;
  return (
    <>
      <FrictionText text={friction} />
      <Section title="Ce que cela pèse">
        <Weight evidence={friction} source={friction.evidenceSource} />
      </Section>
      <Section title="Ce qu’une décision demandera">
        <Commitments answers={friction} />
      </Section>
      <FrictionPieces id={friction.id} pieces={view.pieces} mayHandle={view.rights.pieces} />
      {children}
      <Section title="Qui la rencontre">
        <Voices voices={view.voices} frictionId={friction.id} />
      </Section>
      <Section title="Les plus proches">
        {similar.length === 0 ? <p>Rien d’approchant.</p> : <SimilarList items={similar} />}
      </Section>
      <ThreadSection thread={view.thread} historyOf={friction.id} />
    </>
  );
}
