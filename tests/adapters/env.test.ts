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

describe('ProConnect', () => {
  const whole = {
    PROCONNECT_ISSUER: 'https://auth.exemple.test/api/v2',
    PROCONNECT_CLIENT_ID: 'relais',
    PROCONNECT_CLIENT_SECRET: 'top-secret',
  };

  it('is there when all of it is said, and absent when nothing is', () => {
    expect(readEnv({}).proConnect).toBeNull();
    expect(readEnv(whole).proConnect).toEqual({
      issuer: new URL('https://auth.exemple.test/api/v2'),
      clientId: 'relais',
      clientSecret: 'top-secret',
    });
  });

  it.each(Object.keys(whole))('without %s is refused by its name', (name) => {
    expect(() => readEnv({ ...whole, [name]: '' })).toThrow(
      `${name} is required with the other PROCONNECT_ values.`,
    );
  });

  it.each([
    ['http://auth.exemple.test', false],
    ['http://127.0.0.1:4000', true],
    ['http://localhost:4000', true],
    ['ftp://localhost', false],
    ['auth', false],
  ])('at %s: %s', (address, taken) => {
    const read = () => readEnv({ ...whole, PROCONNECT_ISSUER: address });
    if (taken) expect(read().proConnect?.issuer.host).toBe(new URL(address).host);
    else expect(read).toThrow(/^PROCONNECT_ISSUER has a wrong value: must be an address/);
  });
});
