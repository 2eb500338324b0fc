import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';

/** The bot's own identity in Entra. */
export interface BotIdentity {
  readonly appId: string;
  readonly tenantId: string;
  /** Left out with a user-assigned managed identity, which has no secret that can expire. */
  readonly password?: string;
}

/** Single tenant with a secret, or a user-assigned managed identity; none at all only in local mode. */
export function authenticationFor(identity: BotIdentity | undefined): BotFrameworkAuthentication {
  if (!identity) return new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: '' });
  const { appId, tenantId, password } = identity;
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: password ? 'SingleTenant' : 'UserAssignedMSI',
    ...(password ? { MicrosoftAppPassword: password } : {}),
  });
}
