import { WhenPressed } from '../parts/WhenPressed';
import { fetchedLater } from '../parts/fetched-later';
import { AccountButton } from './AccountButton';

const AccountItems = fetchedLater(async () => (await import('./AccountItems')).AccountItems);

export const AccountMenu = () => (
  <WhenPressed button={(press) => <AccountButton onClick={press} />} opened={<AccountItems />} />
);
