import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { readEnv } from '~/adapters/env.server';
import { readBackup } from '../backup';
import { runCommand } from '../fail';
import { openHouse } from '../open';

// npm run restore -- FILE: a backup into an empty place, whichever engine it came from.
await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('name the file to read: npm run restore -- FILE');
  const house = await openHouse(readEnv(process.env));
  try {
    const { rows, files } = await readBackup(house, file);
    const journal = await verifyJournal(house.database.db);
    if (!journal.ok)
      throw new Error(`restored, but the journal is broken at line ${journal.brokenAt}.`);
    process.stdout.write(`${rows} rows and ${files} files are back; the journal is whole.\n`);
  } finally {
    await house.close();
  }
});
