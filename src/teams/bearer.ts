import { decodeJwt, decodeProtectedHeader, errors } from 'jose';

/**
 * Whether a request's token is worth handing to the SDK, which accepts one without an end and answers 500 to some
 * algorithms. It checks nothing else: signature, issuer, audience and times stay the SDK's.
 */
export function isCheckable(header: string): boolean {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header)?.[1];
  if (!token) return false;
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return alg === 'RS256' && typeof kid === 'string' && typeof decodeJwt(token).exp === 'number';
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof SyntaxError) return false;
    throw error;
  }
}
