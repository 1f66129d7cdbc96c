import { Section } from '../base/page-title';
import { Conversation, MessageForm, type ConversationMessage, type Remark } from './conversation';
import { InternalNotes } from './internal-notes';
import { OpinionList, type Opinion } from './opinions';
import { TemplatePicker, type TemplateChoice } from './template-picker';

interface FileDeskProps {
  readonly id: number;
  readonly desk: {
    readonly conversation: { readonly messages: readonly ConversationMessage[] };
    readonly notes: readonly Remark[];
    readonly opinions: readonly Opinion[];
    readonly templates: readonly TemplateChoice[];
  };
  readonly formKey: string;
  /** Where messages and notes come back to: the page that shows the desk. */
  readonly returnTo: string;
}

/** Beside a friction in triage: what is said to its proposer on one side, what staff keep to themselves on the other, and the opinions asked. */
export function FileDesk({ id, desk, formKey, returnTo }: FileDeskProps) {
  const page = `/tri/${id}/echanges`;
  return (
    <>
      <div className="rl-desk" id="echanges">
        <Section title="Échanges avec le proposant" aside={<a href={page}>En pleine page</a>}>
          <Conversation messages={desk.conversation.messages} />
          <TemplatePicker templates={desk.templates} action={page} act="message" />
          <p>
            <a href="/tri/modeles">Modèles de réponse</a>
          </p>
          <MessageForm action={page} formKey={formKey} side="staff" returnTo={returnTo} />
        </Section>
        <Section title="Notes internes">
          <InternalNotes notes={desk.notes} action={page} formKey={formKey} returnTo={returnTo} />
        </Section>
      </div>
      <Section title="Avis demandés" aside={<a href={`/tri/${id}/avis`}>Demander un avis</a>}>
        <OpinionList opinions={desk.opinions} action={`/tri/${id}/avis`} formKey={formKey} />
      </Section>
    </>
  );
}
