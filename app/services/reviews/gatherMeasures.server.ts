import type { Reader } from 'db/client';
import { indicatorsOf, valuesOf } from 'db/repositories/milestones-indicators';
import { logLinesKnownOn } from 'db/repositories/milestones-log';
import { answersOf, lastReviewAt } from 'db/repositories/milestones-standards';
import { meetsTarget, seriesOf } from '~/domain/milestones/indicator';
import { answeredStandards, scoreOf } from '~/domain/milestones/standards';
import type { DossierFacts } from '~/domain/reviews/dossier-facts';
import type { Day } from '~/domain/shared/day';
import { listInForce } from '~/services/milestones/listInForce.server';

/** What the milestones' room knows at the end of that day: figures followed, standards answered, and the log that everyone may read. */
export async function gatherMeasures(
  reader: Reader,
  startupId: number,
  toldOn: Day,
): Promise<Pick<DossierFacts, 'indicators' | 'standards' | 'log'>> {
  const records = await indicatorsOf(reader, startupId, toldOn);
  const ids = records.map(({ id }) => id);
  const values = await valuesOf(reader, ids, toldOn);
  const { list } = await listInForce(reader, toldOn);
  const answers = await answersOf(reader, startupId, toldOn);
  const standards = answeredStandards(list, answers, await lastReviewAt(reader, startupId, toldOn));
  const lines = await logLinesKnownOn(reader, startupId, toldOn);
  return {
    indicators: records.map((record) => {
      const series = seriesOf(values.filter(({ indicatorId }) => indicatorId === record.id));
      const last = series.at(-1) ?? null;
      return {
        ...{ name: record.name, unit: record.unit, target: record.target, last },
        first: series[0] ?? null,
        meetsTarget: meetsTarget(record, last?.value),
      };
    }),
    standards: {
      score: scoreOf(standards.flatMap(({ criteria }) => criteria)),
      lines: standards.map(({ title, score }) => ({ title, ...score })),
    },
    // The dossier is public once it is decided: what lies between the parties stays there.
    log: lines
      .filter(({ audience }) => audience === 'everyone')
      .map(({ weekOn, words }) => ({ weekOn, words })),
  };
}
