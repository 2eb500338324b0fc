import type { CardElement } from '@microsoft/teams.cards';
import type { Labels } from '../guidance/labels';
import type { Service } from '../guidance/schema';
import { paragraph, small } from './elements';

/** Services with numbers and addresses that can be tapped; one past its re-check date says so. */
export function serviceLines(labels: Labels, services: readonly Service[], today: string): CardElement[] {
  return services.flatMap((service) => {
    const reach = service.reach.map(reachWords).join(' · ');
    const stale = service.recheckBy < today ? ` (${labels['past-check']})` : '';
    return [
      paragraph(`**${service.name}**${reach ? `: ${reach}` : ''}${stale}`),
      small(`${service.does} ${service.doesNot} ${service.for}. ${service.hours}.`.replaceAll('..', '.')),
    ];
  });
}

function reachWords({ kind, value, label }: Service['reach'][number]): string {
  return label ? `${linked(kind, value)} (${label})` : linked(kind, value);
}

function linked(kind: Service['reach'][number]['kind'], value: string): string {
  switch (kind) {
    case 'phone':
      return `[${value}](tel:${value.replaceAll(' ', '')})`;
    case 'email':
      return `[${value}](mailto:${value})`;
    case 'web':
      return `[${value}](${value.startsWith('http') ? value : `https://${value}`})`;
    case 'text':
      return `text ${value}`;
  }
}
