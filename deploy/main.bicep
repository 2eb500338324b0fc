// The bot in Azure: identity without a secret, storage, key vault, telemetry, the service and its registration. See docs/deploy.md.
@description('Short name that every resource starts with, such as stepup-prod.')
@minLength(3)
@maxLength(20)
param name string
param location string = 'uksouth'
@description('The image, with its registry: example.azurecr.io/step-up:0.2.0')
param image string
param registryServer string
@description('The thread id of the CSE leads team: 19:…@thread.tacv2')
param cseTeamId string
@description('The id of its standard channel: 19:…@thread.tacv2')
param cseChannelId string
@allowed(['England', 'Wales', 'Scotland', 'Northern Ireland'])
param forceNation string
@description('Days that a closed request stays in the register; the force decides.')
@minValue(1)
param retentionDays int
@description('CSE leads on call: Name <sign-in name>, ...')
param cseOnCall string = ''
@description('Who is called when nobody takes a request: Name <sign-in name>')
param cseFallback string = ''
@description('32 random bytes in base64. Only at the first deployment: later ones leave the secret as it is.')
@secure()
param tokenKey string = ''
@description('From the Teams admin centre after the upload; empty until then.')
param catalogAppId string = ''
@minValue(1)
param minReplicas int = 2
param maxReplicas int = 6

var unique = take(uniqueString(resourceGroup().id), 6)
var roles = {
  tables: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
  queues: '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  secrets: '4633458b-17de-408a-874b-0445c86b69e6' // Key Vault Secrets User
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: '${name}-id'
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'st${take(replace(name, '-', ''), 14)}${unique}'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' } // three zones of one region: nothing leaves the UK
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'kv-${take(replace(name, '-', ''), 14)}${unique}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
  resource key 'secrets' = if (!empty(tokenKey)) {
    name: 'token-key'
    properties: { value: tokenKey }
  }
}

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, roles.tables)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tables)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource mayUseQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, roles.queues)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queues)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource mayReadKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, roles.secrets)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.secrets)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30, workspaceCapping: { dailyQuotaGb: 1 } }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: { Application_Type: 'web', WorkspaceResourceId: logs.id, DisableIpMasking: false }
}

resource hosting 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-env'
  location: location
  properties: {
    zoneRedundant: false // zones need a network of your own: docs/deploy.md
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
  }
}

resource service 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  dependsOn: [mayUseTables, mayUseQueues, mayReadKey]
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    managedEnvironmentId: hosting.id
    configuration: {
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      registries: [{ server: registryServer, identity: identity.id }]
      secrets: [{ name: 'token-key', keyVaultUrl: '${vault.properties.vaultUri}secrets/token-key', identity: identity.id }]
    }
    template: {
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'NODE_ENV', value: 'production' }
            { name: 'PORT', value: '3978' }
            { name: 'MICROSOFT_APP_ID', value: identity.properties.clientId }
            { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId } // which identity Azure's own libraries take
            { name: 'AZURE_STORAGE_ACCOUNT', value: storage.name }
            { name: 'TOKEN_KEY', secretRef: 'token-key' }
            { name: 'CSE_TEAM_ID', value: cseTeamId }
            { name: 'CSE_CHANNEL_ID', value: cseChannelId }
            { name: 'CSE_ON_CALL', value: cseOnCall }
            { name: 'CSE_FALLBACK', value: cseFallback }
            { name: 'RETENTION_DAYS', value: string(retentionDays) }
            { name: 'FORCE_NATION', value: forceNation }
            { name: 'TEAMS_CATALOG_APP_ID', value: catalogAppId }
            { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 15 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 10, timeoutSeconds: 5 }
            { type: 'Startup', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 5, failureThreshold: 24 }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          { name: 'requests', http: { metadata: { concurrentRequests: '30' } } }
          { name: 'cpu', custom: { type: 'cpu', metadata: { type: 'Utilization', value: '70' } } }
        ]
      }
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' } // Teams is a standard channel and not charged
  properties: {
    displayName: 'Step Up guidance'
    endpoint: 'https://${service.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: 'UserAssignedMSI' // single tenant, and no secret that can expire
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true, enableCalling: false } }
  }
}

output botId string = identity.properties.clientId
output domain string = service.properties.configuration.ingress.fqdn
