import { describe, expect, it } from 'vitest';
import { readEnv } from '~/adapters/env.server';

describe('where files are kept and scanned', () => {
  it('is the data folder and nobody, unless the environment says otherwise', () => {
    expect(readEnv({})).toMatchObject({ s3: null, clamd: null });
    expect(
      readEnv({ S3_URL: 'https://a:b@s3.test/bucket', CLAMD_URL: 'tcp://clamav:3310' }),
    ).toMatchObject({ s3: { bucket: 'bucket' }, clamd: { host: 'clamav', port: 3310 } });
  });

  it.each([
    ['S3_URL', 'https://AK:top-secret@host'],
    ['CLAMD_URL', 'http://top-secret'],
  ])('%s with a wrong value is named, and its secret is not repeated', (name, value) => {
    const read = () => readEnv({ [name]: value });
    expect(read).toThrow(new RegExp(`^${name} has a wrong value: must be written like `));
    expect(read).not.toThrow(/top-secret/);
  });
});
