import { actionFactsOn } from 'db/repositories/programme-actions';
import { editionsOf, readEdition } from 'db/repositories/programme-editions';
import { prioritiesOf } from 'db/repositories/programme';
import { pilotsNamed } from 'db/repositories/programme-pilots';
import { openRevisionOf, type RevisionRecord } from 'db/repositories/programme-revisions';
import { latenessOf } from '~/domain/programme/action-state';
import { editionInForce, inForce } from '~/domain/programme/edition';
import { mayKeepProgrammes } from '~/domain/programme/permissions';
import { COLLEGES, type College } from '~/domain/programme/programme';
import { isConsultationOpen } from '~/domain/programme/revision-schedule';
import { nextEditionDue, nextSemester } from '~/domain/programme/semester';
import type {
  ActionShown,
  EditionFacts,
  NamedPilots,
  Pilot,
  ProgrammeView,
} from '~/domain/programme/view';
import { daysBetween, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

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
  const isRun = isCurrent && on === today;
  const editions = await editionsOf(db, programme.id);
  const head = editionInForce(editions, on);
  const [priorities, edition, facts, open] = await Promise.all([
    prioritiesOf(db, programme.id),
    head === null ? null : readEdition(db, programme.id, head),
    actionFactsOn(db, programme.id, on),
    isRun ? openRevisionOf(db, programme.id) : null,
  ]);
  const listed = edition === null ? [] : inForce(edition);
  const pilots = await pilotsNamed(
    db,
    listed.flatMap(({ content }) => COLLEGES.flatMap((side) => content.pilots[side])),
  );
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
  return {
    ...at,
    ...{ on, isPast: on !== today, priorities, editions, actions },
    edition: head,
    removed: edition?.actions.filter(({ standing }) => standing === 'removed') ?? [],
    next: isRun && head !== null ? nextAfter(head, on) : null,
    consultation: open === null ? null : consultationOf(open, on),
    may: { keep: mayKeepProgrammes(ctx.actor) },
  };
}

const UNKNOWN = { state: 'a-cadrer', since: null, framedOn: null, links: 0 } as const;

function nextAfter({ semester, adoptedOn }: EditionFacts, on: Day) {
  const dueOn = nextEditionDue(adoptedOn);
  return { semester: nextSemester(semester), dueOn, lateDays: daysBetween(dueOn, on) };
}

/** The consultation that is open that day. */
function consultationOf(open: RevisionRecord, on: Day): ProgrammeView['consultation'] {
  const { semester, state, consultationUntil: until } = open;
  const isOpen = state === 'under_consultation' && until !== null && isConsultationOpen(until, on);
  return isOpen ? { semester, until } : null;
}

function named(
  ids: Readonly<Record<College, readonly number[]>>,
  pilots: ReadonlyMap<number, Pilot>,
): NamedPilots {
  const of = (side: College): Pilot[] => ids[side].flatMap((id) => pilots.get(id) ?? []);
  return {
    'college-etat': of('college-etat'),
    'college-collectivites': of('college-collectivites'),
  };
}
