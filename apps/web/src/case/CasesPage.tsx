import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FilePlus2, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords, type WordKey } from '../language/words';
import { Answered } from '../parts/Answered';
import { CaseCode } from '../parts/CaseCode';
import { Code } from '../parts/Code';
import { useCodes } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { When } from '../parts/When';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useAgeWords } from './age-words';
import classes from './case.module.css';
import { CodeSearch } from './CodeSearch';

type Line = components['schemas']['CaseLineAnswer'];
type Filter = 'open' | 'mine' | 'all';

const FILTERS = {
  open: 'case:filter.open',
  mine: 'case:filter.mine',
  all: 'case:filter.all',
} as const satisfies Record<Filter, WordKey>;
const QUERY = { open: { open: true }, mine: { assigned: true }, all: {} } as const;

/** Cases by code, the newest first. Nobody can be recognised here. */
export function CasesPage() {
  const { t } = useWords('case');
  const may = useMay();
  const [filter, setFilter] = useState<Filter>('open');
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <Stack gap="lg">
      <PageTitle title={t('case:list.title')} intro={t('case:list.intro')}>
        {may('case.register') && (
          <Button component={Link} to="/signal" leftSection={<FilePlus2 size={18} aria-hidden />}>
            {t('case:list.new')}
          </Button>
        )}
      </PageTitle>
      <CodeSearch />
      <SegmentedControl
        aria-label={t('case:filter')}
        value={filter}
        onChange={(value) => {
          setFilter(value);
          setPages([undefined]);
        }}
        data={(Object.keys(FILTERS) as Filter[]).map((value) => ({ value, label: t(FILTERS[value]) }))}
        w="fit-content"
        maw="100%"
        size="md"
      />
      <div>
        {pages.map((after, place) => (
          <ListPage
            key={`${filter} ${after ?? ''}`}
            filter={filter}
            after={after}
            onMore={place === pages.length - 1 ? (next) => setPages([...pages, next]) : undefined}
          />
        ))}
      </div>
    </Stack>
  );
}

interface ListPageProps {
  readonly filter: Filter;
  readonly after: string | undefined;
  readonly onMore: ((next: string) => void) | undefined;
}

function ListPage({ filter, after, onMore }: ListPageProps) {
  const { t } = useWords('case');
  const cases = useAnswer('/api/v1/cases', { query: { ...QUERY[filter], after } });
  return (
    <Answered answer={cases}>
      {({ items, next }) =>
        items.length === 0 && after === undefined ? (
          <NoCases filter={filter} />
        ) : (
          <>
            <ul className={classes['list']}>
              {items.map((line) => (
                <li key={line.id}>
                  <CaseLine line={line} />
                </li>
              ))}
            </ul>
            {next !== null && onMore !== undefined && (
              <Button variant="default" mt="sm" onClick={() => onMore(next)}>
                {t('case:list.more')}
              </Button>
            )}
          </>
        )
      }
    </Answered>
  );
}

function CaseLine({ line }: { readonly line: Line }) {
  const { t } = useWords('case');
  const age = useAgeWords();
  const [regions, countries] = [useCodes('region'), useCodes('country')];
  const { id, code, ageClass, urgency, jurisdiction, region, recordedAt, closedAt, isAssigned } = line;
  const place = region === null ? countries.label(jurisdiction) : regions.label(region);
  return (
    <Link to={`/cases/${id}`} className={classes['line']}>
      <span>
        <CaseCode code={code} />
        <Text component="span" size="sm" c="dimmed" display="block">
          {[age(ageClass), place].join(' · ')}
        </Text>
      </span>
      <Group gap="xs" component="span">
        {isAssigned && (
          <Badge component="span" variant="outline" tt="none">
            {t('case:list.mine')}
          </Badge>
        )}
        {closedAt === null ? (
          <Badge
            component="span"
            tt="none"
            variant={urgency === 'life-danger' ? 'filled' : 'light'}
            color={urgency === 'life-danger' ? 'danger' : 'gray'}
          >
            <Code list="urgency" code={urgency} />
          </Badge>
        ) : (
          <Badge component="span" variant="outline" color="gray" tt="none">
            {t('case:closed')}
          </Badge>
        )}
        <Text component="span" size="sm">
          <When at={recordedAt} show="relative" />
        </Text>
      </Group>
    </Link>
  );
}

const NOTHING = {
  open: 'case:none.open',
  mine: 'case:none.mine',
  all: 'case:none.all',
} as const satisfies Record<Filter, WordKey>;

function NoCases({ filter }: { readonly filter: Filter }) {
  const { t } = useWords('case');
  const may = useMay();
  return (
    <Empty icon={FolderOpen} title={t('case:none.title')}>
      {t(NOTHING[filter])} {may('case.register') && t('case:none.register')}
    </Empty>
  );
}
