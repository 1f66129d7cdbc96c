import { readEnv } from '~/adapters/env.server';
import { writeBackup } from '../backup';
import { runCommand } from '../fail';
import { openHouse } from '../open';

// npm run backup -- FILE: every row and every uploaded file, as of one instant. Several processes on one PostgreSQL may
// go on meanwhile; an embedded instance is stopped first.
await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('name the file to write: npm run backup -- FILE');
  const house = await openHouse(readEnv(process.env));
  try {
    const { rows, files } = await writeBackup(house, file);
    process.stdout.write(`${rows} rows and ${files} files are in ${file}.\n`);
  } finally {
    await house.close();
  }
});
