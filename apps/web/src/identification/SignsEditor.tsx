import { Button, Checkbox, SimpleGrid, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { rowsOf } from '../form/asked';
import { ConflictScreen } from '../form/ConflictScreen';
import type { Kept } from '../form/draft-keeper';
import formClasses from '../form/form.module.css';
import type { FormDocument, FormFacts, FormView, Row } from '../form/form-types';
import { LeaveQuestion } from '../form/LeaveQuestion';
import { SavedMark } from '../form/SavedMark';
import { type Section, sectionDoor } from '../form/section-door';
import { useDraft } from '../form/use-draft';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { ProblemNote } from '../parts/ProblemNote';
import { useSession } from '../talk/session';
import { firstSheets } from './first-sheets';
import { Sign } from './Sign';
import { Suggestions } from './Suggestions';

interface SignsEditorProps {
  readonly form: FormView;
  readonly sheets: readonly components['schemas']['IndicatorSheetView'][];
  readonly facts: FormFacts;
  readonly section: Section;
  readonly kept: Kept | undefined;
  readonly onDone: () => void;
}

/** Which sheets, and what was noticed of each. Saves itself. */
export function SignsEditor({ form, sheets: unordered, facts, section, kept, onDone }: SignsEditorProps) {
  const { t } = useWords('identification', 'form');
  const { role } = useSession();
  const { options } = useCodes('indicator-sheet');
  const place = (sheet: string) => options.findIndex(({ value: code }) => code === sheet);
  const sheets = unordered.toSorted((a, b) => place(a.sheet) - place(b.sheet));
  const [door] = useState(() => sectionDoor(section));
  const edition = Math.max(1, ...sheets.map((sheet) => sheet.edition));
  const startsWith = { edition, sheets: firstSheets(role, facts) } satisfies FormDocument;
  const draft = useDraft({ form, facts, door, kept, startsWith });
  const { value, change } = draft;
  const chosen = (value['sheets'] ?? []) as string[];
  const rows = rowsOf(value['answers']);
  const answer = (indicator: string) => (row: Row | undefined) => {
    const others = rows.filter((one) => one['indicator'] !== indicator);
    const answers = row === undefined ? others : [...others, row];
    const { answers: _before, ...rest } = value;
    change({ ...rest, edition, ...(answers.length > 0 && { answers }) });
  };
  const finish = async () => (await draft.flush()) && onDone();
  if (draft.state === 'conflict') return <ConflictScreen form={form} draft={draft} />;
  return (
    <Stack gap="lg">
      <Checkbox.Group
        label={t('identification:signs.sheets')}
        value={chosen}
        onChange={(codes) => change({ ...value, edition, sheets: codes })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} mt="xs" spacing="xs">
          {sheets.map(({ sheet, label }) => (
            <Checkbox key={sheet} value={sheet} label={label} py={6} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Suggestions caseId={section.caseId} since={draft.savedAt} />
      {sheets
        .filter(({ sheet }) => chosen.includes(sheet))
        .map(({ sheet, label, indicators }) => (
          <section key={sheet} aria-label={label}>
            <Title order={3}>{label}</Title>
            {indicators.map(({ code, label: words }) => (
              <Sign
                key={code}
                code={code}
                label={words}
                row={rows.find((row) => row['indicator'] === code)}
                onChange={answer(code)}
              />
            ))}
          </section>
        ))}
      <ProblemNote problem={draft.problem} />
      <div className={formClasses['bar']}>
        <SavedMark draft={draft} />
      </div>
      <Button w="fit-content" onClick={() => void finish()}>
        {t('identification:goOn')}
      </Button>
      <LeaveQuestion leaving={draft.leaving} />
    </Stack>
  );
}
