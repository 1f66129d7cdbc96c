import type { ReactNode } from 'react';
import type { Step, ThreadActName } from '~/domain/frictions/thread';
import type { ReviewOutcome } from '~/domain/reviews/review';
import type { Day } from '~/domain/shared/day';
import type { MissionRole } from '~/domain/startups/mission';
import type { Phase } from '~/domain/startups/phase';
import { nodeTitle, STEP_LABELS } from '~/wording/frictions-thread';
import { Section } from '../base/page-title';
import { Thread, type ThreadNode } from '../base/thread';

/** An act of the friction or of the startup that answers it. */
export interface ThreadEntry {
  readonly number: number;
  readonly on: Day;
  readonly act: ThreadActName;
  readonly actor: string | null;
  readonly actorOrganisation: string | null;
  readonly reason: string | null;
  readonly startup: { readonly slug: string; readonly name: string } | null;
  readonly sentTo: {
    readonly kind: 'startup' | 'resource';
    readonly slug: string;
    readonly name: string;
  } | null;
  readonly subject: string | null;
  readonly role: MissionRole | null;
  readonly outcome: ReviewOutcome | null;
  readonly phase: Phase | null;
  readonly cents: number | null;
  readonly organisation: string | null;
}

interface FrictionThreadProps {
  readonly told: readonly ThreadEntry[];
  readonly toCome: readonly Step[];
}

interface ThreadSectionProps {
  readonly thread: FrictionThreadProps;
  /** The friction whose texts' history the reader may see; null when they may not. */
  readonly historyOf: number | null;
}

/** The thread as a part of a page, with the way to the history of the texts. */
export function ThreadSection({ thread, historyOf }: ThreadSectionProps) {
  return (
    <Section
      title="Le fil"
      aside={
        historyOf === null ? null : (
          <a href={`/frictions/${historyOf}/historique`}>Historique des textes</a>
        )
      }
    >
      <FrictionThread {...thread} />
    </Section>
  );
}

/** The whole story as a vertical thread: who did what, when and why, then what is still to come in outline. */
export function FrictionThread({ told, toCome }: FrictionThreadProps) {
  return (
    <Thread
      label="Le fil de la friction"
      items={[...told.map(doneNode), ...toCome.map(nodeToCome)]}
    />
  );
}

function doneNode(entry: ThreadEntry): ThreadNode {
  const { number, on, actor, actorOrganisation, reason } = entry;
  const who = actorOrganisation === null ? actor : `${actor ?? ''} (${actorOrganisation})`;
  return {
    id: String(number),
    kind: 'done',
    title: nodeTitle(entry),
    on,
    who,
    why: reason,
    detail: detailOf(entry),
  };
}

function detailOf({ act, startup, sentTo }: ThreadEntry): ReactNode {
  if ((act === 'startup.opened' || act === 'startup.imported') && startup !== null)
    return <a href={`/startups/${startup.slug}`}>Voir la start-up</a>;
  if (sentTo === null) return null;
  const room = sentTo.kind === 'startup' ? '/startups' : '/ressources';
  return <a href={`${room}/${sentTo.slug}`}>{sentTo.name}</a>;
}

function nodeToCome(step: Step, index: number): ThreadNode {
  return { id: step, kind: index === 0 ? 'current' : 'to-come', title: STEP_LABELS[step] };
}
