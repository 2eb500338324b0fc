/** The helpdesk's page: links only, no status, version or id. */
export function helpPage(): string {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Step Up guidance bot</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style></head>
<body><main><h1>Step Up guidance bot</h1>
<p>Guidance for police on online sexual harassment between young people, in Microsoft Teams.</p>
<p>To use it, open Teams, choose <strong>Apps</strong> and search for <strong>Step Up guidance</strong>.</p>
<p>If a child is in danger now, use your radio or the control room first.</p></main></body>
</html>
`;
}
