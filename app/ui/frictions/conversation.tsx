import type { MessageKind, Side } from '~/domain/frictions/conversation';
import type { FormState } from '~/domain/shared/form';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { KIND_LABELS, SIDE_LABELS } from '~/wording/frictions-conversation';
import { Button, ButtonGroup } from '../base/buttons';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { Section } from '../base/page-title';
import { TextArea } from '../base/text-fields';
import { Day } from '../base/values';
import { Written } from './friction-text';

/** Something that somebody wrote, with who and when. */
export interface Remark {
  readonly id: number;
  readonly author: string;
  readonly organisation: string | null;
  readonly words: string;
  readonly on: CalendarDay;
}

export interface ConversationMessage extends Remark {
  readonly kind: MessageKind;
  readonly side: Side;
}

/** What the proposing side and the incubator wrote to each other, oldest first. */
export function Conversation({ messages }: { readonly messages: readonly ConversationMessage[] }) {
  if (messages.length === 0) {
    return <p className="text-soft">Personne n’a encore écrit.</p>;
  }
  return (
    <ol className="rl-talk" aria-label="Échanges">
      {messages.map((message) => (
        <li
          key={`${message.kind}-${message.id}`}
          className={`rl-talk__line rl-talk__line--${message.side}`}
        >
          <p className="rl-talk__side">
            {SIDE_LABELS[message.side]}
            {KIND_LABELS[message.kind] === '' ? null : ` · ${KIND_LABELS[message.kind]}`}
          </p>
          <RemarkBody remark={message} />
        </li>
      ))}
    </ol>
  );
}

/** Who wrote it and when, then what they wrote. */
export function RemarkBody({ remark }: { readonly remark: Remark }) {
  const { author, organisation, on, words } = remark;
  return (
    <>
      <p className="rl-talk__who">
        {organisation === null ? author : `${author} (${organisation})`}, le <Day day={on} />
      </p>
      <Written text={words} />
    </>
  );
}

interface MessageFormProps {
  readonly action: string;
  readonly formKey: string;
  readonly form?: FormState | undefined;
  readonly side: Side;
  /** Where to come back to once it is sent. */
  readonly returnTo: string;
  /** What the message starts from: an answer template filled in. */
  readonly words?: string | undefined;
}

/** Writing to the other side; staff may read it as it will be read before it leaves. */
export function MessageForm({ action, formKey, form, side, returnTo, words }: MessageFormProps) {
  return (
    <PostForm formKey={formKey} action={action} label="Écrire un message" id="message">
      <Hidden name="retour" value={returnTo} />
      <ErrorSummary form={form} scope="message" />
      <TextArea
        name="words"
        label={side === 'staff' ? 'Votre message au proposant' : 'Votre message à l’incubateur'}
        hint={
          side === 'staff'
            ? 'Il part aussi par courriel à l’organisation qui propose la friction.'
            : 'La personne qui suit votre friction en est prévenue par courriel.'
        }
        required
        form={form}
        scope="message"
        defaultValue={words}
      />
      <ButtonGroup>
        <Button name="intent" value="message" variant={side === 'staff' ? 'secondary' : 'primary'}>
          Envoyer le message
        </Button>
        {side === 'staff' ? (
          <Button name="intent" value="preview" variant="quiet">
            Relire avant d’envoyer
          </Button>
        ) : null}
      </ButtonGroup>
    </PostForm>
  );
}

interface ConversationSectionProps {
  readonly id: number;
  readonly side: Side;
  readonly messages: readonly ConversationMessage[];
  readonly formKey: string;
}

/** The conversation on the page of a friction, for its proposing side: the last lines, and the form to answer. Staff write from the triage file. */
export function ConversationSection({ id, side, messages, formKey }: ConversationSectionProps) {
  const page = `/frictions/${id}/echanges`;
  if (side === 'staff') return null;
  const last = messages.slice(-LAST_SHOWN);
  return (
    <Section
      title="Vos échanges avec l’incubateur"
      id="echanges"
      aside={
        messages.length > last.length ? <a href={page}>Tout lire ({messages.length})</a> : null
      }
    >
      <p className="text-soft">Lus par votre organisation et par l’incubateur seulement.</p>
      <Conversation messages={last} />
      <MessageForm
        action={page}
        formKey={formKey}
        side={side}
        returnTo={`/frictions/${id}#echanges`}
      />
    </Section>
  );
}

/** Enough to remember what one was talking about. */
const LAST_SHOWN = 4;
