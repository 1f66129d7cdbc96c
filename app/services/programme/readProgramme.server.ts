import { actionFactsOn } from 'db/repositories/programme-actions';
import { editionsOf, readEdition, type EditionHead } from 'db/repositories/programme-editions';
import { prioritiesOf, type ProgrammeRecord } from 'db/repositories/programme';
import { pilotsNamed, type Pilot } from 'db/repositories/programme-pilots';
import { latenessOf, type ActionLateness } from '~/domain/programme/action-state';
import { inForce, type EditionAction } from '~/domain/programme/edition';
import { mayKeepProgrammes } from '~/domain/programme/permissions';
import { COLLEGES, type ActionState, type College } from '~/domain/programme/programme';
import type { EditionStanding } from '~/domain/programme/revision';
import { nextEditionDue, nextSemester, type Semester } from '~/domain/programme/semester';
import { daysBetween, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

/** An action as the programme lists it. */
export interface ActionShown {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly priority: number;
  readonly pilots: Readonly<Record<College, readonly Pilot[]>>;
  /** What the edition in force did to it, and why. */
  readonly standing: EditionStanding;
  readonly reason: string;
  readonly state: ActionState;
  readonly since: Day;
  readonly framedOn: Day | null;
  readonly links: number;
  readonly lateness: { readonly kind: ActionLateness; readonly days: number } | null;
}

export interface ProgrammeView {
  readonly programme: ProgrammeRecord;
  readonly base: string;
  readonly isCurrent: boolean;
  readonly on: Day;
  /** Read as of another day than today. */
  readonly isPast: boolean;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly edition: Omit<EditionHead, 'revisionId'> | null;
  /** Every edition adopted by today, the oldest first. */
  readonly editions: readonly EditionHead[];
  readonly actions: readonly ActionShown[];
  /** What the edition in force took out. */
  readonly removed: readonly Pick<EditionAction, 'number' | 'content' | 'reason'>[];
  /** Of the current programme: which edition comes next, and when; late when its days are positive. */
  readonly next: {
    readonly semester: Semester;
    readonly dueOn: Day;
    readonly lateDays: number;
  } | null;
  readonly may: { readonly keep: boolean };
}

/** A programme as of a day, today by default: the edition in force, where each action stood, what changed last and what is late. Without an address, the programme that was the current one then. Null when there is none. */
export async function readProgramme(
  ctx: Context,
  slug: string | null,
  asked: Day | null = null,
): Promise<ProgrammeView | null> {
  const { db, today } = ctx;
  const on = asked ?? today;
  const at = await programmeAt(db, slug, today, on);
  if (at === null) return null;
  const { programme, isCurrent } = at;
  const [priorities, editions, edition, facts] = await Promise.all([
    prioritiesOf(db, programme.id),
    editionsOf(db, programme.id),
    readEdition(db, programme.id, { on }),
    actionFactsOn(db, programme.id, on),
  ]);
  const listed = edition === null ? [] : inForce(edition);
  const pilots = await pilotsNamed(
    db,
    listed.flatMap(({ content }) => COLLEGES.flatMap((side) => content.pilots[side])),
  );
  const isRun = isCurrent && on === today;
  const actions = listed.map((action): ActionShown => {
    const { number, content, standing, reason } = action;
    const { state, since, framedOn, links } = facts.get(number) ?? UNKNOWN;
    const told = { number, standing, reason, state, since: since ?? on, framedOn, links };
    return {
      ...told,
      ...{ title: content.title, text: content.text, priority: content.priority },
      pilots: named(content.pilots, pilots),
      lateness: isRun ? latenessOf(told, on) : null,
    };
  });
  const head = editions.find(({ semester }) => semester === edition?.semester);
  return {
    ...at,
    ...{ on, isPast: on !== today, priorities, editions, actions },
    edition: head ?? null,
    removed: edition?.actions.filter(({ standing }) => standing === 'removed') ?? [],
    next: isRun && head !== undefined ? nextAfter(head, on) : null,
    may: { keep: mayKeepProgrammes(ctx.actor) },
  };
}

const UNKNOWN = { state: 'a-cadrer', since: null, framedOn: null, links: 0 } as const;

function nextAfter({ semester, adoptedOn }: EditionHead, on: Day) {
  const dueOn = nextEditionDue(adoptedOn);
  return { semester: nextSemester(semester), dueOn, lateDays: daysBetween(dueOn, on) };
}

function named(
  ids: Readonly<Record<College, readonly number[]>>,
  pilots: ReadonlyMap<number, Pilot>,
): Readonly<Record<College, readonly Pilot[]>> {
  const of = (side: College): Pilot[] => ids[side].flatMap((id) => pilots.get(id) ?? []);
  return {
    'college-etat': of('college-etat'),
    'college-collectivites': of('college-collectivites'),
  };
}
