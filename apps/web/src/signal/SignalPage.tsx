import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { CardPanel, type NewCard } from './CardPanel';
import { SignalForm } from './SignalForm';

/** A signal in two minutes, without a name; then the card, and what can be done next. */
export function SignalPage() {
  const { t } = useWords('signal');
  const { organisationId } = useSession();
  const language = useApiLanguage();
  const [card, setCard] = useState<NewCard>();
  const form = useAnswer('/api/v1/forms/{formId}', { path: { formId: 'signal' }, query: { language } });
  const own = useAnswer('/api/v1/organisations/{organisationId}', { path: { organisationId } });
  if (card !== undefined) return <CardPanel card={card} onAnother={() => setCard(undefined)} />;
  return (
    <>
      <PageTitle title={t('signal:title')} intro={t('signal:intro')} />
      <Answered answer={form} lines={8}>
        {(view) => (
          <Answered answer={own}>
            {(organisation) => <SignalForm form={view} organisation={organisation} onCard={setCard} />}
          </Answered>
        )}
      </Answered>
    </>
  );
}
