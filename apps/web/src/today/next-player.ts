import type { components } from '../client/schema';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { TRY_IT } from './try-it-parts';

type DemoAccount = components['schemas']['DemoAccountView'];

/** `consul.almaty.demo@…` plays in Almaty. */
const cityOf = (account: DemoAccount | undefined): string | undefined => account?.email.split('.')[1];

/** In a demo: who plays the next part, in the same city if there is one, else in the same country. */
export function useNextPlayer(): DemoAccount | undefined {
  const { role, organisationName, organisationCountry, installationKind } = useSession();
  const isDemo = { enabled: installationKind === 'demo' };
  const { data } = useAnswer('/api/v1/installation', {}, isDemo);
  const query = { jurisdiction: organisationCountry };
  const { data: neighbours } = useAnswer('/api/v1/organisations', { query }, isDemo);
  const accounts = data?.demo?.accounts ?? [];
  const own = accounts.find((one) => one.organisationName === organisationName);
  const players = accounts.filter((one) => one.role === TRY_IT[role].next);
  const names = new Set(neighbours?.items.map(({ name }) => name));
  return (
    players.find((one) => cityOf(one) === cityOf(own)) ??
    players.find((one) => names.has(one.organisationName)) ??
    players[0]
  );
}
