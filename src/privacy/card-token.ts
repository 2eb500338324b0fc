import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { compactDecrypt, CompactEncrypt, errors } from 'jose';
import { z } from 'zod';

/** A token is repeated in every button, so it is packed small; what it unpacks to is bounded. */
const MOST_BYTES = 16_384;

const answer = z.union([z.string().max(60), z.array(z.string().max(60)).max(60)]);
const frame = z.object({ dialog: z.string(), version: z.number(), answers: z.record(answer) }).strict();

const officerToken = z
  .object({
    kind: z.literal('officer'),
    stack: z.array(frame).max(8),
    /** Digest of person, conversation and kind: short, and it names nobody. */
    bound: z.string(),
    /** Seconds since 1970. */
    expires: z.number(),
    card: z.string(),
    /** Set once an escalation has been previewed: the same click can then never make two. */
    reference: z.string().optional(),
  })
  .strict();

const channelToken = z.object({ kind: z.literal('channel'), bound: z.string(), reference: z.string() }).strict();

export type OfficerToken = z.infer<typeof officerToken>;
export type ChannelToken = z.infer<typeof channelToken>;
export type CardToken = OfficerToken | ChannelToken;

/** Binds a token to its kind, its conversation and, for officers, its person. */
export function bindingOf({ kind, conversation, person }: Pick<TokenContext, 'kind' | 'conversation' | 'person'>): string {
  const who = kind === 'officer' ? person : '';
  return createHash('sha256')
    .update(JSON.stringify([kind, conversation, who]))
    .digest('base64url')
    .slice(0, 22);
}

/** Where and for whom a token is opened; it must match where and for whom it was sealed. */
export interface TokenContext {
  readonly kind: CardToken['kind'];
  readonly conversation: string;
  readonly person: string;
  /** Seconds since 1970. */
  readonly now: number;
}

export type OpenedToken<T> = { readonly ok: true; readonly token: T } | { readonly ok: false; readonly why: 'expired' | 'foreign' };

/** A 256-bit key with the id written into each token; the first key seals, all keys open (rotation). */
export interface TokenKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

export interface TokenBox {
  seal(token: CardToken): Promise<string>;
  openOfficer(sealed: unknown, context: TokenContext): Promise<OpenedToken<OfficerToken>>;
  openChannel(sealed: unknown, context: TokenContext): Promise<OpenedToken<ChannelToken>>;
}

/**
 * Seals state that rides inside a card: JWE (RFC 7516), direct key, A256GCM, key id in the header.
 * Opening never throws: altered, foreign and malformed tokens are all `foreign`.
 */
export function tokenBox(keys: readonly [TokenKey, ...TokenKey[]]): TokenBox {
  const open = async (sealed: unknown): Promise<unknown> => {
    if (typeof sealed !== 'string') return undefined;
    try {
      const { plaintext } = await compactDecrypt(
        sealed,
        (header) => {
          const key = keys.find(({ id }) => id === header.kid);
          if (!key) throw new errors.JWEInvalid('unknown key');
          return key.secret;
        },
        { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
      );
      return JSON.parse(inflateRawSync(plaintext, { maxOutputLength: MOST_BYTES }).toString());
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
        return undefined;
      throw error;
    }
  };
  return {
    async seal(token) {
      return new CompactEncrypt(deflateRawSync(JSON.stringify(token)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: keys[0].id })
        .encrypt(keys[0].secret);
    },
    async openOfficer(sealed, context) {
      const parsed = officerToken.safeParse(await open(sealed));
      if (!parsed.success) return { ok: false, why: 'foreign' };
      const { bound, expires } = parsed.data;
      if (context.kind !== 'officer' || bound !== bindingOf(context)) return { ok: false, why: 'foreign' };
      return expires < context.now ? { ok: false, why: 'expired' } : { ok: true, token: parsed.data };
    },
    async openChannel(sealed, context) {
      const parsed = channelToken.safeParse(await open(sealed));
      if (!parsed.success || context.kind !== 'channel' || parsed.data.bound !== bindingOf(context)) return { ok: false, why: 'foreign' };
      return { ok: true, token: parsed.data };
    },
  };
}
