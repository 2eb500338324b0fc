import { randomBytes } from 'node:crypto';
import { bindingOf, type ChannelToken, type OfficerToken, tokenBox, type TokenContext, type TokenKey } from '../../src/privacy/card-token';

const key = (id: string): TokenKey => ({ id, secret: randomBytes(32) });
const now = 1_800_000_000;
const officer: OfficerToken = {
  kind: 'officer',
  stack: [{ dialog: 'parents', version: 1, answers: { harm: 'no' } }],
  bound: bindingOf({ kind: 'officer', person: 'p', conversation: 'c' }),
  expires: now + 60,
  card: 'card',
};
const here: TokenContext = { kind: 'officer', person: 'p', conversation: 'c', now };

it('opens only for the person and the chat it was sealed for, and only for a shift', async () => {
  const box = tokenBox([key('one')]);
  const sealed = await box.seal(officer);
  expect(await box.openOfficer(sealed, here)).toEqual({ ok: true, token: officer });
  expect(await box.openOfficer(sealed, { ...here, person: 'q' })).toEqual({ ok: false, why: 'foreign' });
  expect(await box.openOfficer(sealed, { ...here, conversation: 'd' })).toEqual({ ok: false, why: 'foreign' });
  expect(await box.openOfficer(sealed, { ...here, now: now + 61 })).toEqual({ ok: false, why: 'expired' });
  expect(await box.openChannel(sealed, { ...here, kind: 'channel' })).toEqual({ ok: false, why: 'foreign' });
});

it('refuses every single flipped byte', async () => {
  const box = tokenBox([key('one')]);
  const sealed = await box.seal(officer);
  for (let at = 0; at < sealed.length; at += 1) {
    const flipped = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    const opened = await box.openOfficer(flipped, here);
    // The last character of a base64url part can hold unused bits: then the bytes, and so the token, are the same.
    if (opened.ok)
      expect(Buffer.from(flipped.split('.').at(-1) ?? '', 'base64url')).toEqual(Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url'));
  }
});

it('opens in the channel only there, only as what it was sealed as, and with every byte in place', async () => {
  const box = tokenBox([key('one')]);
  const place: TokenContext = { kind: 'channel', person: 'p', conversation: 'cse', now };
  const channel: ChannelToken = {
    kind: 'channel',
    bound: bindingOf({ kind: 'channel', conversation: 'cse', person: '' }),
    reference: 'AB12-CD',
  };
  const sealed = await box.seal(channel);
  expect(await box.openChannel(sealed, place)).toEqual({ ok: true, token: channel });
  // Whoever presses, and however late: the channel's members decide, until it is closed.
  expect((await box.openChannel(sealed, { ...place, person: 'q', now: now + 1e8 })).ok).toBe(true);
  expect(await box.openChannel(sealed, { ...place, conversation: 'other' })).toEqual({ ok: false, why: 'foreign' });
  expect(await box.openOfficer(sealed, { ...place, kind: 'officer' })).toEqual({ ok: false, why: 'foreign' });
  expect(await box.openOfficer(sealed, { ...here, conversation: 'cse' })).toEqual({ ok: false, why: 'foreign' });
  for (let at = 0; at < sealed.length - 1; at += 1) {
    const flipped = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    expect((await box.openChannel(flipped, place)).ok).toBe(false);
  }
});

it('keeps old tokens working while a key is rotated, and none of a key that is gone', async () => {
  const [old, fresh] = [key('old'), key('new')];
  const sealed = await tokenBox([old]).seal(officer);
  expect((await tokenBox([fresh, old]).openOfficer(sealed, here)).ok).toBe(true);
  expect((await tokenBox([fresh]).openOfficer(sealed, here)).ok).toBe(false);
});

it.each([[undefined], [''], ['abc'], [{}], ['a.b.c.d.e'], ['eyJhbGciOiJub25lIn0..x.y.z']])('treats %j as foreign', async (sealed) => {
  expect(await tokenBox([key('one')]).openOfficer(sealed, here)).toEqual({ ok: false, why: 'foreign' });
});
