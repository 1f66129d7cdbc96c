import { causeOf } from 'db/errors';

/** What the database answers: `done`, the name of the constraint that refused, or the rule of a trigger after its SQLSTATE. */
export async function answerTo(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    const { code, rule } = causeOf(error);
    if (rule === undefined) throw error;
    return code === 'RL001' ? `RL001 ${rule}` : rule;
  }
}
