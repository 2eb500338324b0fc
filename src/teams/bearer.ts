import { decodeJwt, decodeProtectedHeader, errors } from 'jose';

/** Clocks may differ by as much as the SDK allows. */
const CLOCK_SECONDS = 300;

/**
 * Whether a request's token is worth handing to the SDK, which accepts one without an end, answers 500 to some algorithms and
 * prints what has expired. It checks nothing else: signature, issuer, audience and times stay the SDK's.
 */
export function isCheckable(header: string): boolean {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header)?.[1];
  if (!token) return false;
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const { exp } = decodeJwt(token);
    return alg === 'RS256' && typeof kid === 'string' && typeof exp === 'number' && exp > Date.now() / 1000 - CLOCK_SECONDS;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof SyntaxError) return false;
    throw error;
  }
}
