import type { FormState } from '~/domain/shared/form';
import { Section } from '../base/page-title';
import { CommentForm, ConsultationComments } from './consultation-comments';
import type { RevisionOnPage } from './revision-view';

interface RevisionTalkProps {
  readonly view: RevisionOnPage;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** The consultation: what people said, and a form for whoever may add to it. */
export function RevisionTalk({ view, formKey, form }: RevisionTalkProps) {
  const { revision, comments, may, comparison } = view;
  if (comments.length === 0 && revision.state !== 'under_consultation') return null;
  const changes = comparison.differences.flatMap(({ changeId, number, title }) => {
    if (changeId === null) return [];
    const words = title.flatMap((part) => (part.kind === 'removed' ? [] : [part.text])).join('');
    return [{ value: String(changeId), label: number === null ? words : `${number}. ${words}` }];
  });
  return (
    <Section title="La consultation" id="consultation">
      <ConsultationComments comments={comments} textVersion={revision.textVersion} />
      {may.comment ? <CommentForm {...{ formKey, form, changes }} /> : null}
    </Section>
  );
}
