import type { components } from '../client/schema';
import { isLanguage } from '../language/languages';
import { useWords } from '../language/words';
import { ask } from '../talk/api';
import { questions } from '../talk/questions';
import { useSessionTalk } from '../talk/session';
import { useAnswer } from '../talk/use-answer';

type DemoAccount = components['schemas']['DemoAccountView'];

/** In a demo everybody may be played: signs out whoever is at work, and signs the chosen one in. */
export function usePlayPart(): (account: DemoAccount) => Promise<void> {
  const { language } = useWords('parts');
  const { state, begin, end, askAgain } = useSessionTalk();
  const { data: installation } = useAnswer('/api/v1/installation', {});
  return async ({ email }) => {
    const password = installation?.demo?.password;
    if (password === undefined) return;
    if (state.is === 'member') await end();
    const { data } = await ask('post', '/api/v1/sign-in', { body: { email, password } });
    if (!data.signedIn) return;
    begin(data);
    // Whoever plays several parts goes on reading in the language they read now, whatever the account remembers.
    if (isLanguage(language)) await ask('put', '/api/v1/session/language', { body: { language } });
    await askAgain();
    await questions.invalidateQueries();
  };
}
