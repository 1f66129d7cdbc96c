import type { FormState } from '~/domain/shared/form';
import { Section } from '../base/page-title';
import { InvitationForm, OpinionForm, Opinions, type OpinionShown } from './opinions';
import { QuestionForm, Questions, type QuestionShown } from './questions';

interface ReviewTalkProps {
  readonly questions: readonly QuestionShown[];
  readonly opinions: readonly (OpinionShown & { readonly accountId: number })[];
  readonly may: {
    readonly ask: boolean;
    readonly answer: boolean;
    readonly invite: boolean;
    readonly giveOpinion: boolean;
  };
  readonly myId: number | null;
  readonly formKey: string;
  readonly formOf: (intent: string) => FormState | undefined;
}

/** What is said around a dossier before the decision: questions of those who decide, opinions of the network. */
export function ReviewTalk(props: ReviewTalkProps) {
  const { questions, opinions, may, myId, formKey, formOf } = props;
  return (
    <>
      <Section title="Questions avant le comité" id="questions">
        <Questions
          questions={questions}
          answering={may.answer ? { formKey, form: formOf('answer') } : null}
        />
        {may.ask ? <QuestionForm formKey={formKey} form={formOf('ask')} /> : null}
      </Section>
      <Section title="Avis du réseau" id="avis">
        <Opinions opinions={opinions} />
        {may.giveOpinion ? (
          <OpinionForm
            formKey={formKey}
            form={formOf('opinion')}
            mine={opinions.find(({ accountId }) => accountId === myId)}
          />
        ) : null}
        {may.invite ? <InvitationForm formKey={formKey} form={formOf('invite')} /> : null}
      </Section>
    </>
  );
}
