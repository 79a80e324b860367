import type { Role } from '@panoh/kernel';
import type { Work } from '@panoh/platform';
import { DEMO_PASSWORD } from '../domain/demo';

export interface DemoAccountView {
  readonly email: string;
  readonly role: Role;
  readonly organisationName: string;
}

export interface Demo {
  readonly password: string;
  readonly accounts: readonly DemoAccountView[];
}

/** Who may be tried in a demo, read by a visitor; nobody elsewhere. */
export async function demoAccounts(work: Work): Promise<Demo> {
  const accounts = await work.read({ kind: 'visitor', page: 'sign-in' }, 'sign-in', (tx) =>
    tx.sql<DemoAccountView>(
      `SELECT email, role, organisation_name AS "organisationName" FROM identity.demo_accounts()`,
    ),
  );
  return { password: DEMO_PASSWORD, accounts };
}
