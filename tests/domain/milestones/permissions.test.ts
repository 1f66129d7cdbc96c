import { describe, expect, it } from 'vitest';
import { mayLogMilestones, mayReadFile, offersMilestones } from '~/domain/milestones/permissions';
import { PHASES } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import { PEOPLE, STANDING, whoMay } from '../../support/standing';

const LOGGERS = ['intrapreneur', 'developer', 'staff'];

describe('milestones', () => {
  it('are logged by the team and staff', () => {
    expect(whoMay((actor) => mayLogMilestones(actor, STANDING))).toEqual(LOGGERS);
  });

  it.each(PHASES)('in %s are offered while the startup is live', (phase) => {
    const offered = whoMay((actor) => offersMilestones(actor, { ...STANDING, phase }));
    expect(offered).toEqual(isLive(phase) ? LOGGERS : []);
  });
});

describe('a file', () => {
  it('that proves a reached milestone is everyone’s to read', () => {
    const readers = whoMay((actor) =>
      mayReadFile(actor, STANDING, { provesReachedMilestone: true }),
    );
    expect(readers).toEqual(Object.keys(PEOPLE));
  });

  it('of any other kind is between the parties', () => {
    const readers = whoMay((actor) =>
      mayReadFile(actor, STANDING, { provesReachedMilestone: false }),
    );
    expect(readers).toEqual([
      'intrapreneur',
      'developer',
      'sponsor',
      'agent of the owner',
      'signer of the owner',
      'staff',
    ]);
  });
});
