import { describe, expect, it } from 'vitest';
import {
  mayChangeStatsHosts,
  mayComment,
  mayEditLogLine,
  mayImportStandards,
  mayLogMilestones,
  mayReadFile,
  mayReadLogLine,
  mayWriteLog,
  offersMilestones,
} from '~/domain/milestones/permissions';
import { PHASES } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import { PEOPLE, STANDING, whoMay } from '../../support/standing';

const LOGGERS = ['intrapreneur', 'developer', 'staff'];
const PARTIES = [
  'intrapreneur',
  'developer',
  'sponsor',
  'agent of the owner',
  'signer of the owner',
  'staff',
];

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
    expect(readers).toEqual(PARTIES);
  });
});

describe('the log', () => {
  it('is written by the team and staff, and a line of it changed by its author alone, while they are', () => {
    expect(whoMay((actor) => mayWriteLog(actor, STANDING))).toEqual(LOGGERS);
    for (const who of ['developer', 'staff'] as const) {
      const line = { authorId: PEOPLE[who].id };
      expect(whoMay((actor) => mayEditLogLine(actor, STANDING, line))).toEqual([who]);
    }
    const left = { authorId: PEOPLE.agent.id };
    expect(whoMay((actor) => mayEditLogLine(actor, STANDING, left))).toEqual([]);
  });

  it.each([
    ['everyone', Object.keys(PEOPLE)],
    ['parties', PARTIES],
  ] as const)('has lines for %s', (audience, readers) => {
    expect(whoMay((actor) => mayReadLogLine(actor, STANDING, { audience }))).toEqual(readers);
  });

  it('and comments are between the parties', () => {
    expect(whoMay((actor) => mayComment(actor, STANDING))).toEqual(PARTIES);
  });
});

it('staff and administrators bring the standards, administrators say whose statistics are read', () => {
  expect(whoMay(mayImportStandards)).toEqual(['staff', 'administrator']);
  expect(whoMay(mayChangeStatsHosts)).toEqual(['administrator']);
});
