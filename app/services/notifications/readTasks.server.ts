import { closuresToRecord, followUpsAwaitedFrom } from 'db/repositories/handover-follow-up';
import { plansToApprove } from 'db/repositories/handover-plan';
import { postMortemsToWrite } from 'db/repositories/startups-post-mortem';
import { contributionsWaiting } from 'db/repositories/resources-contributions';
import { opinionsWaitingFor } from 'db/repositories/frictions-opinions';
import {
  attachmentsToConfirm,
  frictionsInHand,
  frictionsToScore,
  frictionsToTake,
  frictionsWaitingForProposer,
  handoversWaiting,
  reviewsOfSponsor,
  reviewsToRecord,
  workOfTeam,
} from 'db/repositories/tasks';
import { reusesToConfirm, reusesWithoutProducer } from 'db/repositories/resources-reuse-views';
import { OPENS_BEFORE_DAYS } from '~/domain/handover/follow-up';
import { postMortemDay } from '~/domain/startups/post-mortem';
import { isStaff, type Actor } from '~/domain/accounts/account';
import { byUrgency, type Task, type TaskKind } from '~/domain/notifications/task';
import { addDays, type Day } from '~/domain/shared/day';
import { de } from '~/wording/elision';
import { readRevisionTasks } from '../programme/readRevisionTasks.server';
import { readAwaitedFramings } from '../programme/readAwaitedFramings.server';
import { readTeamTasks } from '../startups/readTeamTasks.server';
import type { Context } from '../shared/context.server';

/** How far ahead a milestone or a committee is worth a line: far enough to do something about it. */
const HORIZON_DAYS = 30;
/** How long a post-mortem is still asked of the last team: after half a year they work elsewhere. */
const POST_MORTEM_ASKED_DAYS = 180;

function task(
  kind: TaskKind,
  about: string,
  href: string,
  days: { dueOn?: Day | null; waitingSince?: Day | null } = {},
): Task {
  return { kind, about, href, dueOn: days.dueOn ?? null, waitingSince: days.waitingSince ?? null };
}

/** What waits for the signed-in person, most urgent first; nothing for a visitor. */
export async function readTasks(ctx: Context): Promise<Task[]> {
  const { actor } = ctx;
  if (actor === null) return [];
  const lists = await Promise.all([
    asProposer(ctx, actor),
    asAdviser(ctx, actor),
    asStaff(ctx, actor),
    asTeam(ctx, actor),
    asSponsor(ctx, actor),
    inHandovers(ctx, actor),
    aboutTeams(ctx, actor),
    afterwards(ctx, actor),
    asProducer(ctx, actor),
    aboutResources(ctx, actor),
    readRevisionTasks(ctx, actor),
    asPilot(ctx),
  ]);
  return lists.flat().sort(byUrgency);
}

async function asPilot(ctx: Context): Promise<Task[]> {
  const framings = await readAwaitedFramings(ctx);
  return framings.map(({ title, href, writtenOn }) =>
    task('agree-framing', title, href, { waitingSince: writtenOn }),
  );
}

async function asProposer({ db }: Context, actor: Actor): Promise<Task[]> {
  const organisationId = actor.attachment === 'confirmed' ? actor.organisationId : null;
  const frictions = await frictionsWaitingForProposer(db, actor.id, organisationId);
  return frictions.map(({ id, title, asked, day }) =>
    asked
      ? task('give-information', title, `/frictions/${id}`, { waitingSince: day })
      : task('finish-draft', title, `/frictions/${id}/modifier`, { waitingSince: day }),
  );
}

async function asAdviser({ db }: Context, actor: Actor): Promise<Task[]> {
  const opinions = await opinionsWaitingFor(db, actor.id);
  return opinions.map(({ frictionId, title, dueOn }) =>
    task('give-opinion', title, `/frictions/${frictionId}/avis`, { dueOn }),
  );
}

async function asStaff({ db, today }: Context, actor: Actor): Promise<Task[]> {
  if (!isStaff(actor)) return [];
  const [queue, toScore, inHand, attachments, reviews] = await Promise.all([
    frictionsToTake(db),
    frictionsToScore(db, actor.id),
    frictionsInHand(db, actor.id),
    attachmentsToConfirm(db),
    reviewsToRecord(db, today),
  ]);
  return [
    ...(queue.count > 0
      ? [
          task(
            'take-frictions',
            queue.count === 1 ? 'une friction' : `${queue.count} frictions`,
            '/tri',
            { waitingSince: queue.oldest },
          ),
        ]
      : []),
    ...inHand.map(({ id, title, selected, day }) =>
      selected
        ? task('open-startup', title, `/startups/nouvelle?friction=${id}`, { waitingSince: day })
        : task('decide-friction', title, `/tri/${id}`, { waitingSince: day }),
    ),
    ...(toScore > 0
      ? [
          task(
            'score-frictions',
            toScore === 1 ? 'une friction' : `${toScore} frictions`,
            '/tri?vue=a-noter',
          ),
        ]
      : []),
    ...(attachments > 0
      ? [
          task(
            'confirm-attachments',
            attachments === 1 ? 'd’une personne' : `de ${attachments} personnes`,
            '/admin/comptes',
          ),
        ]
      : []),
    ...reviews.map(({ id, title, slug, day }) =>
      task('record-review', title, `/startups/${slug}/comites/${id}`, { dueOn: day }),
    ),
  ];
}

async function asTeam({ db, today }: Context, actor: Actor): Promise<Task[]> {
  const work = await workOfTeam(db, actor.id, today, addDays(today, HORIZON_DAYS));
  return work.map(({ kind, id, title, slug, day }) =>
    kind === 'review'
      ? task('prepare-review', title, `/startups/${slug}/comites/${id}/preparer`, { dueOn: day })
      : task('reach-milestone', title, `/startups/${slug}/jalons`, { dueOn: day }),
  );
}

async function asSponsor({ db }: Context, actor: Actor): Promise<Task[]> {
  const reviews = await reviewsOfSponsor(db, actor.id);
  return reviews.map(({ id, title, day }) =>
    task('decide-review', title, `/bureau#comite-${id}`, { dueOn: day }),
  );
}

/** What is still asked once a service is handed over or a startup is stopped. */
async function afterwards({ db, today }: Context, actor: Actor): Promise<Task[]> {
  const owes = actor.attachment === 'confirmed' && actor.organisationId !== null;
  const [followUps, closures, postMortems] = await Promise.all([
    owes ? followUpsAwaitedFrom(db, actor.organisationId, addDays(today, OPENS_BEFORE_DAYS)) : [],
    isStaff(actor) ? closuresToRecord(db) : [],
    postMortemsToWrite(db, actor.id, addDays(today, -POST_MORTEM_ASKED_DAYS)),
  ]);
  return [
    ...followUps.map(({ slug, name, months, dueOn }) =>
      task('answer-follow-up', name, `/startups/${slug}/suivi#mois-${months}`, { dueOn }),
    ),
    ...closures.map(({ slug, name, on }) =>
      task('record-closure', name, `/startups/${slug}/phase`, { waitingSince: on }),
    ),
    ...postMortems.map(({ slug, name, stoppedOn }) =>
      task('write-post-mortem', name, `/startups/${slug}/bilan`, {
        dueOn: postMortemDay(stoppedOn),
      }),
    ),
  ];
}

/** Reuses of their organisation's resources; staff answer for a producer who has nobody here. */
async function asProducer({ db }: Context, actor: Actor): Promise<Task[]> {
  const { organisationId } = actor;
  const own =
    organisationId !== null && actor.attachment === 'confirmed'
      ? await reusesToConfirm(db, organisationId)
      : [];
  const others = isStaff(actor) ? await reusesWithoutProducer(db) : [];
  return [...own, ...others].map(({ slug, name, since }) =>
    task('confirm-reuses', name, `/ressources/${slug}/reutilisations#a-confirmer`, {
      waitingSince: since,
    }),
  );
}

const HANDOVER_TASKS = {
  provide: 'provide-items',
  accept: 'accept-items',
  'accept-whole': 'accept-handover',
  resume: 'resume-handover',
  sign: 'sign-handover',
} as const;

async function inHandovers({ db, today }: Context, actor: Actor): Promise<Task[]> {
  const organisationId = actor.attachment === 'confirmed' ? actor.organisationId : null;
  const plans = organisationId === null ? [] : await plansToApprove(db, organisationId);
  const handovers = await handoversWaiting(db, {
    accountId: actor.id,
    organisationId,
    maySign: actor.maySign,
    today,
  });
  const toApprove = plans.map(({ slug, name, writtenOn }) =>
    task('approve-plan', name, `/startups/${slug}/passation/plan`, { waitingSince: writtenOn }),
  );
  const steps = handovers.map(({ kind, title, slug, count }) => {
    const items = `${count === 1 ? 'un élément' : `${count} éléments`} de la passation ${de(title)}`;
    const about = kind === 'provide' || kind === 'accept' ? items : title;
    return task(HANDOVER_TASKS[kind], about, `/startups/${slug}/passation`);
  });
  return [...toApprove, ...steps];
}

async function aboutTeams(ctx: Context, actor: Actor): Promise<Task[]> {
  const teams = await readTeamTasks(ctx, actor);
  return teams.map(({ kind, about, href, ...days }) => task(kind, about, href, days));
}

async function aboutResources({ db }: Context, actor: Actor): Promise<Task[]> {
  if (!isStaff(actor)) return [];
  const { count, oldest } = await contributionsWaiting(db);
  const about = count === 1 ? 'une contribution' : `${count} contributions`;
  const days = { waitingSince: oldest };
  return count === 0 ? [] : [task('moderate-resources', about, '/ressources/contributions', days)];
}
