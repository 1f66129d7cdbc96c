import { nextReviewDue } from '../../../app/domain/reviews/calendar';
import { GRANTED_MONTHS } from '../../../app/domain/reviews/decision';
import { addDays, addMonths, type Day } from '../../../app/domain/shared/day';
import type { Phase } from '../../../app/domain/startups/phase';
import { isLive } from '../../../app/domain/startups/standing';
import { appendActs } from '../../repositories/audit';
import { envelope } from '../../schema/budget';
import { friction } from '../../schema/frictions';
import { review } from '../../schema/reviews';
import { engagement, mission, startup, startupFriction, startupPhase } from '../../schema/startups';
import { BEGINNINGS } from './background/beginnings';
import { ENDINGS } from './background/endings';
import { GROWING } from './background/growing';
import type { Imported } from './background/imported';
import { PEOPLE, type PersonKey } from './people';
import { centsOf, type Stage } from './stage';
import { typeset } from './typography';

const KEEPER: PersonKey = 'staff2';
/** Days before an opening on which its friction was deposited, and then answered. */
const DEPOSITED = 75;
const ANSWERED = 61;
const RECORDED = 'Décision reprise du relevé du comité.';

/** Plants the startups whose history was written elsewhere, in a few statements, with one act of the journal each. */
export async function plantImported(stage: Stage, at: Date): Promise<void> {
  const imported = typeset([...ENDINGS, ...GROWING, ...BEGINNINGS]);
  const frictionIds = await plantFrictions(stage, imported);
  const startupIds = await plantStartups(stage, imported, frictionIds);
  const histories = imported.map((told, index) => ({
    told,
    frictionId: frictionIds[index] ?? 0,
    startupId: startupIds[index] ?? 0,
  }));
  await plantPhases(stage, histories);
  await stage.tx
    .insert(startupFriction)
    .values(histories.map(({ startupId, frictionId }) => ({ startupId, frictionId })));
  await plantSponsors(stage, histories);
  await plantTeams(stage, histories);
  await plantReviews(stage, histories);
  const acts = histories.map(({ told, startupId, frictionId }) => ({
    act: 'startup.imported' as const,
    subject: { kind: 'startup' as const, id: startupId },
    ...{ startupId, frictionId },
    after: { phase: lastPhase(told), openedOn: openedOn(stage, told) },
    reason: typeset('Historique importé : repris du tableau de suivi de l’incubateur.'),
  }));
  const { requestId } = stage.contextOf(null, at);
  await appendActs(stage.tx, acts, { actorId: stage.account(KEEPER), at, requestId });
}

interface History {
  readonly told: Imported;
  readonly frictionId: number;
  readonly startupId: number;
}

async function plantFrictions(stage: Stage, imported: readonly Imported[]): Promise<number[]> {
  const rows = [];
  for (const told of imported) {
    const { people, territory, ...text } = told.friction;
    const opened = openedOn(stage, told);
    const owner = await ownerOf(stage, told);
    const sponsorsOwn = (await stage.organisation(PEOPLE[told.sponsor].of)).id;
    rows.push({
      ...text,
      state: stateOf(told),
      peoplePerYear: people,
      evidenceSource: 'Repris du tableau de suivi, sans sa source.',
      territoryId: territory === undefined ? null : (await stage.organisation(territory)).id,
      organisationId: owner ?? sponsorsOwn,
      authorId: stage.account(KEEPER),
      handlerId: stage.account(KEEPER),
      createdAt: morningOf(addDays(opened, -DEPOSITED)),
      submittedAt: morningOf(addDays(opened, -DEPOSITED)),
      answeredAt: morningOf(addDays(opened, -ANSWERED)),
      publicSince: morningOf(addDays(opened, -ANSWERED)),
    });
  }
  return ids(await stage.tx.insert(friction).values(rows).returning({ id: friction.id }));
}

async function plantStartups(
  stage: Stage,
  imported: readonly Imported[],
  frictionIds: readonly number[],
): Promise<number[]> {
  if (frictionIds.length !== imported.length) throw new Error('a startup answers a friction');
  const incubatorId = (await stage.organisation(PEOPLE[KEEPER].of)).id;
  const rows = [];
  for (const told of imported) {
    const opened = openedOn(stage, told);
    rows.push({
      ...{ slug: told.slug, name: told.name, pitch: told.pitch, incubatorId },
      ownerId: await ownerOf(stage, told),
      ownerMissingReason: typeof told.owner === 'string' ? null : told.owner.missing,
      openedOn: opened,
      createdAt: morningOf(opened),
      imported: true,
    });
  }
  return ids(await stage.tx.insert(startup).values(rows).returning({ id: startup.id }));
}

async function plantPhases(stage: Stage, histories: readonly History[]): Promise<void> {
  const rows = histories.flatMap(({ told, startupId }) =>
    told.phases.map(([phase, from, until], index) => {
      const next = told.phases[index + 1];
      const isLast = next === undefined;
      const startsOn = stage.day(from);
      return {
        ...{ startupId, sequence: index + 1, phase, startsOn },
        endsOn: isLast ? null : stage.day(until ?? next[1]),
        openedAt: morningOf(startsOn),
        reason: isLast ? (told.ended ?? null) : null,
      };
    }),
  );
  await stage.tx.insert(startupPhase).values(rows);
}

async function plantSponsors(stage: Stage, histories: readonly History[]): Promise<void> {
  const rows = [];
  for (const { told, startupId } of histories) {
    rows.push({
      startupId,
      sponsorId: stage.account(told.sponsor),
      organisationId: (await stage.organisation(PEOPLE[told.sponsor].of)).id,
      problem: told.friction.title,
      freedAgent: 'Selon la fiche d’origine',
      freedDaysPerWeek: 2,
      budgetLine: 'Selon la fiche d’origine',
      signedOn: openedOn(stage, told),
    });
  }
  await stage.tx.insert(engagement).values(rows);
}

async function plantTeams(stage: Stage, histories: readonly History[]): Promise<void> {
  const rows = histories.flatMap(({ told, startupId }) =>
    (told.team ?? []).map(([who, role]) => ({
      ...{ startupId, accountId: stage.account(who), role },
      daysPerWeek: role === 'coach' ? 0.5 : 2,
      startsOn: openedOn(stage, told),
    })),
  );
  await stage.tx.insert(mission).values(rows);
}

/** The last committee on record, with the envelope that it granted. */
async function plantReviews(stage: Stage, histories: readonly History[]): Promise<void> {
  const held = histories.flatMap(({ told, startupId }) => {
    if (told.review === undefined) return [];
    const [on, euros] = told.review;
    const heldOn = stage.day(on);
    const endsOn = addMonths(heldOn, GRANTED_MONTHS);
    return [{ told, startupId, heldOn, endsOn, cents: centsOf(euros) }];
  });
  const reviews = held.map(({ told, startupId, heldOn, endsOn, cents }) => ({
    ...{ startupId, heldOn, grantedCents: cents },
    state: 'decided' as const,
    outcome: 'granted' as const,
    opensPhase: lastPhase(told),
    reason: RECORDED,
    decidedAt: morningOf(heldOn),
    decidedById: stage.account(told.sponsor),
    recordedById: stage.account(KEEPER),
    nextDueOn: nextReviewDue(heldOn, endsOn, null),
    createdAt: morningOf(heldOn),
  }));
  const reviewIds = ids(await stage.tx.insert(review).values(reviews).returning({ id: review.id }));
  const envelopes = [];
  for (const [index, { told, startupId, heldOn, endsOn, cents }] of held.entries()) {
    envelopes.push({
      startupId,
      funderId: (await stage.organisation(PEOPLE[told.sponsor].of)).id,
      commitmentCeilingCents: cents,
      paymentCeilingCents: cents,
      ...{ startsOn: heldOn, endsOn },
      grantedAt: morningOf(heldOn),
      grantedById: stage.account(told.sponsor),
      reviewId: reviewIds[index] ?? null,
    });
  }
  await stage.tx.insert(envelope).values(envelopes);
}

function lastPhase({ slug, phases }: Imported): Phase {
  const last = phases.at(-1);
  if (last === undefined) throw new Error(`${slug} has no phase`);
  return last[0];
}

const FOR_GOOD: ReadonlySet<Phase> = new Set(['transfere', 'opere']);

/** In incubation while a live startup answers it, resolved once a service was there for good, qualified again when it stopped before. */
function stateOf(told: Imported): 'in_incubation' | 'resolved' | 'qualified' {
  if (isLive(lastPhase(told))) return 'in_incubation';
  return told.phases.some(([phase]) => FOR_GOOD.has(phase)) ? 'resolved' : 'qualified';
}

function openedOn(stage: Stage, { phases }: Imported): Day {
  return stage.day(phases[0]?.[1] ?? 0);
}

async function ownerOf(stage: Stage, { owner }: Imported): Promise<number | null> {
  return typeof owner === 'string' ? (await stage.organisation(owner)).id : null;
}

function morningOf(day: Day): Date {
  return new Date(`${day}T08:00:00Z`);
}

function ids(rows: readonly { readonly id: number }[]): number[] {
  return rows.map((row) => row.id);
}
