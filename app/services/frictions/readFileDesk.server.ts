import { findFriction } from 'db/repositories/frictions';
import { notesOf, type Written } from 'db/repositories/frictions-conversation';
import { opinionsOf } from 'db/repositories/frictions-opinions';
import { allTemplates } from 'db/repositories/frictions-templates';
import { isOpen, opinionState, type OpinionState } from '~/domain/frictions/opinion';
import { mayReadNotes } from '~/domain/frictions/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { readConversation, type Conversation } from './readConversation.server';

/** An opinion as staff read it. */
export interface OpinionLine {
  readonly id: number;
  readonly state: OpinionState;
  readonly open: boolean;
  readonly asked: string;
  readonly organisation: string | null;
  readonly askedBy: string;
  readonly question: string;
  readonly dueOn: Day;
  readonly words: string | null;
  readonly givenOn: Day | null;
}

/** What staff have at hand beside a friction: the conversation, their own notes, opinions, and the templates to answer with. */
export interface FileDesk {
  readonly conversation: Conversation;
  readonly notes: readonly (Omit<Written, 'at'> & { readonly on: Day })[];
  readonly opinions: readonly OpinionLine[];
  readonly templates: readonly { readonly id: number; readonly title: string }[];
}

/** The desk of a friction in triage; null for whoever is not of staff. No other use case reads notes or opinions. */
export async function readFileDesk(ctx: Context, id: number): Promise<FileDesk | null> {
  const { db, actor, today } = ctx;
  const friction = await findFriction(db, id);
  if (friction === null || !mayReadNotes(actor, friction)) return null;
  const conversation = await readConversation(ctx, id);
  if (conversation === null) return null;
  const [notes, opinions, templates] = await Promise.all([
    notesOf(db, id),
    opinionsOf(db, id),
    allTemplates(db),
  ]);
  return {
    conversation,
    notes: notes.map(({ at, ...note }) => ({ ...note, on: dayInParis(at) })),
    opinions: opinions.map((opinion) => ({
      id: opinion.id,
      state: opinionState(opinion, today),
      open: isOpen(opinion),
      asked: opinion.asked,
      organisation: opinion.organisation,
      askedBy: opinion.askedBy,
      question: opinion.question,
      dueOn: opinion.dueOn,
      words: opinion.words,
      givenOn: opinion.givenAt && dayInParis(opinion.givenAt),
    })),
    templates: templates.map((template) => ({ id: template.id, title: template.title })),
  };
}
