import { Button, Menu, NativeSelect } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { LANGUAGE_TAGS, LANGUAGES } from '../language/languages';
import { useWords } from '../language/words';
import { useApiLanguage } from '../parts/codes';

interface PrintMenuProps {
  readonly caseId?: string;
  /** Of a request: its letter, for who sent it and who has accepted it. */
  readonly referralId?: string;
  /** The language of the person, printed beside the reader's own. */
  readonly personLanguage?: string;
}

/** What can be printed here, in the reader's language and one more beside it. */
export function PrintMenu({ caseId, referralId, personLanguage }: PrintMenuProps) {
  const { t } = useWords('print');
  const language = useApiLanguage();
  const [second, setSecond] = useState(personLanguage ?? '');
  const query = `language=${language}${second === '' ? '' : `&second=${second}`}`;
  return (
    <Menu width={280} position="bottom-end" closeOnItemClick={false} trapFocus>
      <Menu.Target>
        <Button variant="default" leftSection={<Printer size={18} aria-hidden />}>
          {t('print:print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {referralId !== undefined && (
          <Paper href={`/api/v1/referrals/${referralId}/letter.pdf?${query}`} label={t('print:letter')} />
        )}
        {caseId !== undefined && (
          <>
            <Paper href={`/api/v1/cases/${caseId}/card.pdf?${query}`} label={t('print:card')} />
            <Paper href={`/api/v1/cases/${caseId}/consents.pdf?${query}`} label={t('print:consents')} />
          </>
        )}
        <Menu.Divider />
        <NativeSelect
          p="xs"
          size="sm"
          label={t('print:second')}
          value={second}
          onChange={({ currentTarget }) => setSecond(currentTarget.value)}
          data={[
            { value: '', label: t('print:noSecond') },
            ...LANGUAGE_TAGS.filter((tag) => tag !== language).map((tag) => ({
              value: tag,
              label: LANGUAGES[tag],
            })),
          ]}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Opened beside this page: nothing of it stays in the browser's store of pages. */
function Paper({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <Menu.Item component="a" href={href} target="_blank" rel="noreferrer" mih={44}>
      {label}
    </Menu.Item>
  );
}
