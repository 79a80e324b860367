import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Eye, EyeOff, Lock, LockOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { Facts } from '../parts/Facts';
import { useAskedFacts } from '../referral/asked-facts';
import { NothingOpens } from './NothingOpens';
import type { CaseView, DisclosureView, LegalBasis, Match } from './refer-types';
import classes from './refer.module.css';
import { useDisclosures } from './use-disclosures';

type Category = components['schemas']['Category'];

const ALL: readonly Category[] = [
  ...(['triage', 'identity', 'contact', 'story', 'health', 'legal', 'location', 'family'] as const),
];

interface WhatTheySeeProps {
  readonly file: CaseView;
  readonly needId: string;
  readonly matches: readonly Match[];
  readonly legalBasis: LegalBasis | undefined;
}

/** Before anything is sent: what opens now, what opens when they say yes, and what stays shut. */
export function WhatTheySee({ file, needId, matches, legalBasis }: WhatTheySeeProps) {
  const { t } = useWords('refer');
  const ids = matches.map(({ organisationId }) => organisationId);
  const disclosures = useDisclosures(needId, ids, legalBasis);
  return (
    <section aria-labelledby="they-see">
      <Title order={2} id="they-see" mb="sm">
        {t('refer:see.title')}
      </Title>
      <Answered answer={disclosures} lines={2}>
        {(views) => (
          <Stack gap="lg">
            {alike(views).map((group) => (
              <Columns
                key={group[0]?.organisationId}
                file={file}
                views={group}
                names={matches
                  .filter(({ organisationId }) =>
                    group.some((view) => view.organisationId === organisationId),
                  )
                  .map(({ name }) => name)}
                legalBasis={legalBasis}
              />
            ))}
          </Stack>
        )}
      </Answered>
    </section>
  );
}

interface ColumnsProps {
  readonly file: CaseView;
  readonly views: readonly DisclosureView[];
  readonly names: readonly string[];
  readonly legalBasis: LegalBasis | undefined;
}

function Columns({ file, views, names, legalBasis }: ColumnsProps) {
  const { t } = useWords('refer');
  const dates = useDates();
  const purposes = useCodes('consent-purpose');
  const [view] = views;
  const facts = useAskedFacts(view?.now.ask ?? {});
  if (view === undefined) return null;
  if (!view.permitted) return <NothingOpens file={file} names={names} />;
  const { categories, until } = view.afterAcceptance;
  const shut = ALL.filter((category) => !categories.includes(category));
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('refer:see.who', { names: names.join(', ') })}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Paper withBorder p="md">
          <Heading icon={<Eye size={20} aria-hidden />}>{t('refer:see.now')}</Heading>
          <Text size="sm" mb="sm">
            {t('refer:see.nowHelp')}
          </Text>
          <Facts facts={facts} />
        </Paper>
        <Paper withBorder p="md">
          <Heading icon={<LockOpen size={20} aria-hidden />}>{t('refer:see.after')}</Heading>
          <Text size="sm" mb="sm">
            {view.consentId !== null
              ? t('refer:see.byConsent', {
                  purpose: purposes.label(view.purpose),
                  until: until === null ? 'none' : 'day',
                  day: until === null ? '' : dates.day(until),
                })
              : legalBasis === 'child-protection'
                ? t('refer:see.byChildProtection')
                : t('refer:see.byDanger')}
          </Text>
          <Categories of={categories} />
        </Paper>
      </SimpleGrid>
      {shut.length > 0 && <Shut categories={shut} />}
    </Stack>
  );
}

function Heading({ icon, children }: { readonly icon: ReactNode; readonly children: string }) {
  return (
    <Title order={3} className={classes['line']} mb={4}>
      {icon}
      {children}
    </Title>
  );
}

function Categories({ of }: { readonly of: readonly Category[] }) {
  const { label } = useCodes('category');
  return (
    <ul className={classes['categories']}>
      {of.map((category) => (
        <li key={category}>
          <LockOpen size={16} aria-hidden />
          <span>{label(category)}</span>
        </li>
      ))}
    </ul>
  );
}

function Shut({ categories }: { readonly categories: readonly Category[] }) {
  const { t } = useWords('refer');
  const { label } = useCodes('category');
  const Icon = categories.length === ALL.length ? EyeOff : Lock;
  return (
    <Text size="sm" className={classes['line']}>
      <Icon size={16} aria-hidden />
      {t('refer:see.shut', { categories: categories.map((one) => label(one)).join(', ') })}
    </Text>
  );
}

/** Organisations for whom the same opens stand together. */
function alike(views: readonly DisclosureView[]): DisclosureView[][] {
  const groups = new Map<string, DisclosureView[]>();
  for (const view of views) {
    const key = JSON.stringify([view.permitted, view.purpose, view.afterAcceptance]);
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return [...groups.values()];
}
