import { describe, expect, it } from 'vitest';
import { byUrgency, type Task } from '~/domain/notifications/task';
import { day } from '~/domain/shared/day';

function task(about: string, dueOn: string | null, waitingSince: string | null): Task {
  const when = (text: string | null) => (text === null ? null : day(text));
  const dates = { dueOn: when(dueOn), waitingSince: when(waitingSince) };
  return { kind: 'decide-review', href: '/', about, ...dates };
}

describe('what waits for a person', () => {
  it('comes by its day, then by how long it has waited, then without a date', () => {
    const inOrder = [
      task('late', '2026-03-01', null),
      task('due', '2026-03-12', '2025-01-01'),
      task('far', '2099-12-31', null),
      task('old', null, '2026-01-01'),
      task('new', null, '2026-03-11'),
      task('whenever', null, null),
    ];
    const names = inOrder.map(({ about }) => about);
    expect(
      inOrder
        .toReversed()
        .sort(byUrgency)
        .map(({ about }) => about),
    ).toEqual(names);
    expect([...inOrder].sort(byUrgency).map(({ about }) => about)).toEqual(names);
  });

  it.each([
    ['2026-03-01', '2026-03-02', -1],
    ['2026-03-02', '2026-03-02', 0],
    ['2026-03-03', '2026-03-02', 1],
  ])('due on %s beside one due on %s: %i', (one, other, order) => {
    expect(byUrgency(task('a', one, null), task('b', other, null))).toBe(order);
  });
});
