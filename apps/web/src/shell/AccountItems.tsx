import { Menu, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LogOut, Settings } from 'lucide-react';
import { useWords } from '../language/words';
import { useRoleName } from '../parts/role-name';
import { useSession, useSessionTalk } from '../talk/session';
import { AccountButton } from './AccountButton';

/** Who one is here, and what one can do about it. Opened when it comes. */
export function AccountItems() {
  const { t } = useWords('shell');
  const roleName = useRoleName();
  const { displayName, role, organisationName } = useSession();
  const { end } = useSessionTalk();
  return (
    <Menu position="bottom-end" width={260} withinPortal defaultOpened>
      <Menu.Target>
        <AccountButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm">{displayName}</Text>
          <Text size="sm">{roleName(role)}</Text>
          <Text size="sm">{organisationName}</Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<Settings size={18} aria-hidden />}>
          {t('shell:settings')}
        </Menu.Item>
        <Menu.Item leftSection={<LogOut size={18} aria-hidden />} onClick={() => void end()}>
          {t('shell:signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
