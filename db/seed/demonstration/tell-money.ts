import { leftOfYear, yearOf, yearSumsOf } from '../../../app/domain/budget/balance';
import { day } from '../../../app/domain/shared/day';
import { carryOver } from '../../../app/services/budget/carryOver.server';
import { certifyService } from '../../../app/services/budget/certifyService.server';
import { grantEnvelope } from '../../../app/services/budget/grantEnvelope.server';
import { noteAssembly } from '../../../app/services/budget/noteAssembly.server';
import { placeOrder } from '../../../app/services/budget/placeOrder.server';
import { recordInvoice } from '../../../app/services/budget/recordInvoice.server';
import { recordPayment } from '../../../app/services/budget/recordPayment.server';
import { reverseEntry } from '../../../app/services/budget/reverseEntry.server';
import type { Context } from '../../../app/services/shared/context.server';
import { isLive } from '../../../app/domain/startups/standing';
import {
  envelopesOf,
  ledgerOf,
  type GrantedEnvelope,
  type WrittenLine,
} from '../../repositories/budget';
import { standingOfSlug } from '../../repositories/standing';
import { centsOf, found, type Stage, type Tellers } from './stage';

type MoneyVerb = 'order' | 'certify' | 'invoice' | 'pay' | 'reverse-order' | 'grant' | 'assembly';

/** Activities that the story buys as a service rather than from people. */
const BOUGHT_ONLINE: readonly string[] = ['hebergement-cloud', 'ops'];

/** What happens to startups' money, through the use cases; at each new year staff carry over what the last one left. */
export const MONEY_TELLERS: Tellers<MoneyVerb> = {
  order: async (stage, ctx, slug, { label, supplier, activity, resource, euros }) => {
    const envelopes = await envelopesOf(stage.tx, await stage.startup(slug, ctx.today));
    const running = envelopes.filter(
      ({ startsOn, endsOn }) => startsOn <= ctx.today && ctx.today < endsOn,
    );
    const envelope = found(running.at(-1), 'running envelope');
    await turnTheYear(stage, ctx, slug, envelope);
    const bought = BOUGHT_ONLINE.includes(activity) ? 'logiciel' : 'prestations-externes';
    return placeOrder(ctx, slug, {
      envelopeId: envelope.id,
      amount: centsOf(euros),
      happenedOn: ctx.today,
      resource: resource ?? bought,
      ...{ label, supplier, activity },
    });
  },
  certify: async (stage, ctx, slug, { order, euros }) => {
    const { id: orderId } = await orderOf(stage, ctx, slug, order);
    return certifyService(ctx, slug, { orderId, amount: centsOf(euros), happenedOn: ctx.today });
  },
  invoice: async (stage, ctx, slug, { order, number, euros }) => {
    const { id: orderId } = await orderOf(stage, ctx, slug, order);
    const about = { orderId, amount: centsOf(euros), happenedOn: ctx.today };
    return recordInvoice(ctx, slug, { ...about, number });
  },
  pay: async (stage, ctx, slug, { order, invoice, euros }) => {
    const { id: orderId, envelopeId } = await orderOf(stage, ctx, slug, order);
    const startupId = await stage.startup(slug, ctx.today);
    const envelopes = await envelopesOf(stage.tx, startupId);
    const envelope = found(
      envelopes.find(({ id }) => id === envelopeId),
      'envelope of the order',
    );
    await turnTheYear(stage, ctx, slug, envelope);
    const lines = invoice === undefined ? [] : await ledgerOf(stage.tx, startupId);
    const paid = lines.find(({ invoiceNumber }) => invoiceNumber === invoice);
    return recordPayment(ctx, slug, {
      ...{ orderId, amount: centsOf(euros), happenedOn: ctx.today },
      invoiceId: invoice === undefined ? null : found(paid, `invoice ${invoice}`).id,
    });
  },
  'reverse-order': async (stage, ctx, slug, { order, reason }) => {
    const { id: entryId } = await orderOf(stage, ctx, slug, order);
    return reverseEntry(ctx, slug, { entryId, reason });
  },
  assembly: async (stage, ctx, _slug, { held }) => {
    const { slug } = await stage.organisation('region-53');
    return noteAssembly(ctx, slug, { heldOn: stage.day(held), held: true });
  },
  grant: (_stage, ctx, slug, { funder, funding, euros, reason }) =>
    grantEnvelope(ctx, slug, {
      ...{ funder, funding, reason },
      commitmentCeilingCents: centsOf(euros),
      paymentCeilingCents: centsOf(euros),
      startsOn: ctx.today,
      endsOn: day(`${yearOf(ctx.today) + 1}-01-01`),
    }),
};

/** Carries over what earlier years left of an envelope, as staff do in January. */
async function turnTheYear(
  stage: Stage,
  ctx: Context,
  slug: string,
  envelope: GrantedEnvelope,
): Promise<void> {
  const startupId = await stage.startup(slug, ctx.today);
  const standing = await standingOfSlug(stage.tx, slug, ctx.today);
  const thisYear = yearOf(ctx.today);
  for (let year = yearOf(envelope.startsOn); year < thisYear; year += 1) {
    const [own] = (await envelopesOf(stage.tx, startupId)).filter(({ id }) => id === envelope.id);
    const lines = await ledgerOf(stage.tx, startupId);
    const { ae, cp } = leftOfYear(yearSumsOf(own ? [own] : [], lines), year);
    const commitmentCents = standing !== null && isLive(standing.phase) ? Math.max(0, ae) : 0;
    if (commitmentCents === 0 && cp <= 0) continue;
    const next = day(`${year + 1}-01-01`);
    const over = day(`${year + 2}-01-01`);
    const isOverThen = envelope.endsOn <= next || envelope.endsOn > over;
    const decided = await carryOver(await stage.as('staff2', ctx.now), slug, {
      envelopeId: envelope.id,
      ...{ fromYear: year, commitmentCents, paymentCents: Math.max(0, cp) },
      endsOn: isOverThen ? over : envelope.endsOn,
      reason: 'Le travail se poursuit au-delà de l’année\u00a0: ce qui reste est reporté.',
    });
    if (!decided.ok) throw new Error(`${slug}: ${decided.refusal} when ${year} is carried over`);
  }
}

async function orderOf(
  stage: Stage,
  ctx: Context,
  slug: string,
  label: string,
): Promise<WrittenLine> {
  const lines = await ledgerOf(stage.tx, await stage.startup(slug, ctx.today));
  const order = lines.find((line) => line.kind === 'commitment' && line.label === label);
  return found(order, `order ${label}`);
}
