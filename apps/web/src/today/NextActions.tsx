import { Paper, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import type { NextAction } from './next-actions';
import classes from './today.module.css';

/** What one comes for, large enough for a tired thumb. */
export function NextActions({ actions }: { readonly actions: readonly NextAction[] }) {
  const { t } = useWords('today');
  return (
    <nav aria-label={t('today:actions')}>
      <SimpleGrid cols={{ base: 1, xs: actions.length > 2 ? 3 : 2 }} spacing="sm">
        {actions.map(({ to, label, help, icon: Icon }, place) => (
          <Paper
            key={to}
            component={Link}
            to={to}
            withBorder
            p="md"
            className={classes['action']}
            data-first={place === 0 || undefined}
          >
            <Icon size={26} aria-hidden />
            <span>
              <Text component="span" fw={650} display="block">
                {t(label)}
              </Text>
              <Text component="span" size="sm" display="block" className={classes['help']}>
                {t(help)}
              </Text>
            </span>
          </Paper>
        ))}
      </SimpleGrid>
    </nav>
  );
}
