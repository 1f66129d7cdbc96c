import type { Attachment } from '~/domain/accounts/account';
import { ATTACHMENT_MEANS, ATTACHMENT_WORDS } from '~/wording/accounts';
import { Callout } from '../base/messages';
import { StateBadge, type Tone } from '../base/tags';

const TONES: Readonly<Record<Attachment, Tone>> = {
  none: 'neutral',
  requested: 'warning',
  confirmed: 'success',
};

/** Whether an account's organisation is confirmed, in a word. */
export function AttachmentBadge({ attachment }: { readonly attachment: Attachment }) {
  return <StateBadge tone={TONES[attachment]}>{ATTACHMENT_WORDS[attachment]}</StateBadge>;
}

interface MyOrganisationProps {
  readonly name: string | null;
  readonly attachment: Attachment;
}

/** The organisation that a person chose, and what they may do for it by now. */
export function MyOrganisation({ name, attachment }: MyOrganisationProps) {
  return (
    <Callout
      title={
        <>
          {name ?? 'Aucune organisation'} <AttachmentBadge attachment={attachment} />
        </>
      }
    >
      {ATTACHMENT_MEANS[attachment]}
    </Callout>
  );
}
