import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import type { NavigationEntry } from '../place';
import { MoreButton } from './MoreButton';

/** Opened when it comes. */
export function MorePlaces({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const { t } = useWords('shell');
  return (
    <Menu position="top-end" defaultOpened>
      <Menu.Target>
        <MoreButton />
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Icon size={20} aria-hidden />}>
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
