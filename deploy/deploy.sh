#!/usr/bin/env bash
# Puts the bot into Azure, or brings it up to date. Needs az, signed in, with the right to assign roles in the resource group.
#   deploy/deploy.sh GROUP NAME "NATION" CSE_TEAM_ID CSE_CHANNEL_ID RETENTION_DAYS [TEAMS_CATALOG_APP_ID]
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -lt 6 ]; then sed -n '2,3p' deploy/deploy.sh; exit 2; fi
group=$1 name=$2 nation=$3 team=$4 channel=$5 days=$6 catalog=${7:-}
location=${LOCATION:-uksouth}
version=$(node -p 'require("./package.json").version')

az group create --name "$group" --location "$location" --output none
read -r registry server < <(az deployment group create --resource-group "$group" --template-file deploy/registry.bicep \
  --parameters name="$name" location="$location" \
  --query '[properties.outputs.registryName.value, properties.outputs.loginServer.value]' --output tsv | paste -s -d ' ')
az acr build --registry "$registry" --image "step-up:$version" --file deploy/Dockerfile .

# The key is made once: a new one would make every card in use unreadable.
key=""
if ! az containerapp show --resource-group "$group" --name "$name" --output none 2> /dev/null; then key=$(openssl rand -base64 32); fi
parameters=$(mktemp)
trap 'rm -f "$parameters"' EXIT
chmod 600 "$parameters"
# A file and not an argument, so that the key never stands in a list of processes.
KEY="$key" node -e 'const [name, location, image, registryServer, cseTeamId, cseChannelId, forceNation, days, catalogAppId] = process.argv.slice(1);
  const all = { name, location, image, registryServer, cseTeamId, cseChannelId, forceNation, retentionDays: Number(days), catalogAppId, tokenKey: process.env.KEY };
  const parameters = Object.fromEntries(Object.entries(all).map(([key, value]) => [key, { value }]));
  const $schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";
  console.log(JSON.stringify({ $schema, contentVersion: "1.0.0.0", parameters }));' \
  "$name" "$location" "$server/step-up:$version" "$server" "$team" "$channel" "$nation" "$days" "$catalog" > "$parameters"
az deployment group create --resource-group "$group" --template-file deploy/main.bicep --parameters "@$parameters" \
  --query '{MICROSOFT_APP_ID: properties.outputs.botId.value, BOT_DOMAIN: properties.outputs.domain.value}' --output table
echo "Next: npm run package with these two, then docs/helpdesk.md from step 1."
