import { readEnv } from '~/adapters/env.server';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { runCommand } from '../fail';
import { openHouse } from '../open';

// npm run journal:verify: exit 1 and the broken line's number when the chain is broken.
await runCommand(async () => {
  const house = await openHouse(readEnv(process.env));
  const verdict = await verifyJournal(house.database.db);
  await house.close();
  if (!verdict.ok)
    throw new Error(`the journal is broken at line ${verdict.brokenAt}: ${verdict.reason}.`);
  process.stdout.write(`The journal is whole: ${verdict.count} lines.\n`);
});
