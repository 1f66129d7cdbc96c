import { prioritiesOf } from 'db/repositories/programme';
import { readEdition } from 'db/repositories/programme-editions';
import { pilotsNamed } from 'db/repositories/programme-pilots';
import { inForce, NO_EDITION } from '~/domain/programme/edition';
import { COLLEGES, type College } from '~/domain/programme/programme';
import type { ActionText } from '~/domain/programme/revision';
import type { ProgrammeFacts } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

/** Words that a form starts from, pilots by their address. */
export interface TextInForm {
  readonly title: string;
  readonly text: string;
  readonly priority: number;
  readonly pilots: Readonly<Record<College, readonly string[]>>;
}

export interface ChangeFormFacts {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  /** The actions in force, to choose among. */
  readonly actions: readonly { readonly number: number; readonly title: string }[];
  /** What the asked action says today. */
  readonly start: TextInForm | null;
}

/** What the form of a change needs: the actions in force, and the words of the one that is asked or of a change already written. */
export async function readChangeForm(
  ctx: Context,
  slug: string | null,
  asked: { readonly number: number | null; readonly content?: ActionText | null },
): Promise<ChangeFormFacts | null> {
  const { db, actor, today } = ctx;
  const at = await programmeAt(db, slug, today);
  if (at === null || actor === null) return null;
  const { programme, base } = at;
  const [priorities, edition] = await Promise.all([
    prioritiesOf(db, programme.id),
    readEdition(db, programme.id, 'last'),
  ]);
  const actions = inForce(edition ?? NO_EDITION);
  const content =
    asked.content ?? actions.find(({ number }) => number === asked.number)?.content ?? null;
  return {
    ...{ programme, base, priorities },
    actions: actions.map(({ number, content: { title } }) => ({ number, title })),
    start: content === null ? null : await inForm(ctx, content),
  };
}

async function inForm({ db }: Context, content: ActionText): Promise<TextInForm> {
  const ids = COLLEGES.flatMap((college) => content.pilots[college]);
  const named = await pilotsNamed(db, ids);
  const of = (college: College) =>
    content.pilots[college].flatMap((id) => named.get(id)?.slug ?? []);
  const pilots = {
    'college-etat': of('college-etat'),
    'college-collectivites': of('college-collectivites'),
  };
  return { title: content.title, text: content.text, priority: content.priority, pilots };
}
