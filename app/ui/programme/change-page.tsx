import { CHANGE_KINDS, type ChangeKind } from '~/domain/programme/revision';
import type { FormState } from '~/domain/shared/form';
import { CHANGE_KIND_LABELS } from '~/wording/programme-revisions';
import { Section } from '../base/page-title';
import { ChangeChooser, ChangeForm, type ChangeFormProps } from './change-form';

interface ChangePageProps {
  readonly view: Pick<ChangeFormProps, 'formKey' | 'priorities' | 'start'> & {
    readonly page: string;
    readonly asked: { readonly kind: ChangeKind; readonly number: number | null } | null;
    readonly actions: readonly { readonly number: number; readonly title: string }[];
  };
  readonly form: FormState | undefined;
  readonly send: string;
}

/** What is changed is chosen first; then come the words that it would have, as they are today. */
export function ChangePage({ view, form, send }: ChangePageProps) {
  const { asked, actions, page, ...rest } = view;
  // A form that comes back says itself what it is about: its address may have lost it.
  const kind = CHANGE_KINDS.find((one) => one === form?.values.kind) ?? asked?.kind;
  const number = form === undefined ? (asked?.number ?? null) : Number(form.values.number ?? 0);
  const action = actions.find((one) => one.number === number) ?? null;
  if (kind === undefined || (kind !== 'add' && action === null && form === undefined)) {
    return <ChangeChooser page={page} actions={actions} chosen={kind ?? null} />;
  }
  return (
    <Section
      title={
        action === null
          ? CHANGE_KIND_LABELS[kind]
          : `${CHANGE_KIND_LABELS[kind]}\u00a0: ${action.number}. ${action.title}`
      }
      aside={<a href={page}>Changer autre chose</a>}
    >
      <ChangeForm {...{ ...rest, form, kind, action, send }} />
    </Section>
  );
}
