import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LedgerKind } from '~/domain/budget/ledger';
import {
  checkCertification,
  checkOrder,
  checkPayment,
  checkReversal,
  type DatedEnvelope,
  type DatedLine,
} from '~/domain/budget/rules';
import { day } from '~/domain/shared/day';

const TODAY = day('2026-03-12');
const PERIOD = { startsOn: day('2026-01-01'), endsOn: day('2026-07-01') };
const ENVELOPES: readonly DatedEnvelope[] = [
  { ...PERIOD, id: 1, commitmentCeilingCents: 100, paymentCeilingCents: 60 },
  { ...PERIOD, id: 2, commitmentCeilingCents: 50, paymentCeilingCents: 50 },
];

const operation = fc.record({
  kind: fc.constantFrom('commitment', 'certification', 'payment', 'reversal' as const),
  /** Which envelope, order or line it is about, modulo how many there are. */
  target: fc.nat(30),
  amountCents: fc.integer({ min: 1, max: 60 }),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const isOrder = (line: DatedLine): boolean =>
  line.kind === 'commitment' && line.reversesId === null;

/** Writes what the rules allow; what they refuse changes nothing. */
function write(lines: readonly DatedLine[], asked: Operation): readonly DatedLine[] {
  const { kind, target, amountCents } = asked;
  const pick = <T>(from: readonly T[]): T | undefined => from[target % Math.max(from.length, 1)];
  const entry = { amountCents, happenedOn: TODAY };
  const append = (
    line: Pick<DatedLine, 'envelopeId' | 'kind' | 'commitmentId'> & Partial<DatedLine>,
  ) => [...lines, { id: lines.length + 1, reversesId: null, ...entry, ...line }];
  if (kind === 'commitment') {
    const envelope = pick(ENVELOPES);
    if (!envelope || !checkOrder('construction', envelope, lines, entry, TODAY).ok) return lines;
    return append({ envelopeId: envelope.id, kind, commitmentId: null });
  }
  if (kind === 'reversal') {
    const line = pick(lines);
    if (!line || !checkReversal(line, lines).ok) return lines;
    return append({
      ...line,
      id: lines.length + 1,
      reversesId: line.id,
      amountCents: -line.amountCents,
    });
  }
  const order = pick(lines.filter(isOrder));
  const envelope = ENVELOPES.find((each) => each.id === order?.envelopeId);
  if (!order || !envelope) return lines;
  const verdict =
    kind === 'certification'
      ? checkCertification(order, lines, entry, TODAY)
      : checkPayment(order, envelope, lines, entry, TODAY);
  return verdict.ok
    ? append({ envelopeId: order.envelopeId, kind, commitmentId: order.id })
    : lines;
}

function total(lines: readonly DatedLine[], kind: LedgerKind): number {
  let sum = 0;
  for (const line of lines) if (line.kind === kind) sum += line.amountCents;
  return sum;
}

it('no sequence of operations breaks invariant 2', () => {
  let most = 0;
  fc.assert(
    fc.property(
      fc.array(operation, { minLength: 20, maxLength: 60, size: 'max' }),
      (operations) => {
        let lines: readonly DatedLine[] = [];
        for (const asked of operations) {
          lines = write(lines, asked);
          for (const envelope of ENVELOPES) {
            const mine = lines.filter((line) => line.envelopeId === envelope.id);
            expect(total(mine, 'commitment')).toBeLessThanOrEqual(envelope.commitmentCeilingCents);
            expect(total(mine, 'payment')).toBeLessThanOrEqual(envelope.paymentCeilingCents);
          }
          for (const order of lines.filter(isOrder)) {
            const own = lines.filter((line) => line.commitmentId === order.id);
            const isReversed = lines.some((line) => line.reversesId === order.id);
            expect(total(own, 'certification')).toBeLessThanOrEqual(
              isReversed ? 0 : order.amountCents,
            );
            expect(total(own, 'payment')).toBeLessThanOrEqual(total(own, 'certification'));
            expect(total(own, 'payment')).toBeGreaterThanOrEqual(0);
          }
        }
        most = Math.max(most, lines.length);
      },
    ),
    { numRuns: 200 },
  );
  expect(most, 'the operations do write').toBeGreaterThan(10);
});
