import { prioritiesOf, programmes } from 'db/repositories/programme';
import {
  actionFactsOn,
  actionNumbered,
  editionsOfAction,
  standingsOf,
} from 'db/repositories/programme-actions';
import { bridgesOf } from 'db/repositories/programme-bridges';
import { framingsOf } from 'db/repositories/programme-framings';
import {
  frictionsOfAction,
  resourcesOfAction,
  startupsOfAction,
} from 'db/repositories/programme-links';
import { pilotsNamed } from 'db/repositories/programme-pilots';
import { baseOf } from '~/domain/programme/address';
import { latenessOf, nextStates } from '~/domain/programme/action-state';
import { mayProposeChange } from '~/domain/programme/revision-permissions';
import { mayLinkActions, mayWorkOnAction, sideOf } from '~/domain/programme/permissions';
import { COLLEGES, type College } from '~/domain/programme/programme';
import { contradictionOf, progressOf } from '~/domain/programme/progress';
import type { ActionView } from '~/domain/programme/view';
import type { Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

/** An action of a programme with its whole history by a day, today by default. Null when the programme had none of that number by then. */
export async function readAction(
  ctx: Context,
  slug: string | null,
  number: number,
  asked: Day | null = null,
): Promise<ActionView | null> {
  const { db, today, actor } = ctx;
  const on = asked ?? today;
  const at = await programmeAt(db, slug, today);
  const action = at === null ? null : await actionNumbered(db, at.programme.id, number);
  if (at === null || action === null) return null;
  const { programme } = at;
  const editions = await editionsOfAction(db, action.id, on);
  const words = editions.at(-1)?.content;
  const facts = (await actionFactsOn(db, programme.id, on)).get(number);
  if (words === undefined || facts === undefined) return null;
  const [priorities, standings, framings, frictions, startups, resources, bridges, every] =
    await Promise.all([
      prioritiesOf(db, programme.id),
      standingsOf(db, action.id, on),
      framingsOf(db, action.id),
      frictionsOfAction(db, action.id, on),
      startupsOfAction(db, action.id, on),
      resourcesOfAction(db, action.id, on),
      bridgesOf(db, action.id, on),
      programmes(db),
    ]);
  const pilots = await pilotsNamed(
    db,
    COLLEGES.flatMap((side) => words.pilots[side]),
  );
  const of = (side: College) => words.pilots[side].flatMap((id) => pilots.get(id) ?? []);
  const links = { frictions, startups, resources };
  const progress = progressOf(links);
  const isPast = on !== today;
  const { state, since } = facts;
  const isOpen = !isPast && state !== 'retiree';
  const isRun = isOpen && at.isCurrent;
  return {
    ...{ programme, base: at.base, on, isPast, number, editions, standings, links, progress },
    ...{ title: words.title, text: words.text, version: action.version, state, since },
    bridges: bridges.map(({ programmeId, programmeSlug, ...bridge }) => ({
      ...bridge,
      href: `${baseOf({ id: programmeId, slug: programmeSlug }, at.currentId)}/actions/${bridge.number}`,
    })),
    priority: priorities.find((each) => each.number === words.priority) ?? {
      number: words.priority,
      title: '',
    },
    pilots: {
      'college-etat': of('college-etat'),
      'college-collectivites': of('college-collectivites'),
    },
    lateness: isRun ? latenessOf(facts, on) : null,
    framings: framings.filter(({ writtenOn }) => writtenOn <= on),
    contradiction: isPast ? null : contradictionOf(state, progress),
    otherProgrammes: every.filter(({ id }) => id !== programme.id),
    nextStates: isOpen ? nextStates(state) : [],
    may: {
      work: isOpen && mayWorkOnAction(actor, words.pilots),
      link: isOpen && mayLinkActions(actor),
      propose: isRun && mayProposeChange(actor),
      agreeFor: isOpen ? sideOf(actor, words.pilots) : null,
    },
  };
}
