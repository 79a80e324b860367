import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import type { Fact } from '../parts/Facts';

type FormDocument = components['schemas']['FormDocument'];

const asTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What a referral asks for, in words: triage only, nothing that says who it is. */
export function useAskedFacts(ask: FormDocument): (Fact | undefined)[] {
  const { t } = useWords('referral');
  const dates = useDates();
  const gender = useCodes('gender');
  const ageBand = useCodes('age-band');
  const features = useCodes('bed-feature');
  const languages = useCodes('language');
  const services = useCodes('service');
  const risk = useCodes('risk-class');
  const mustNot = useCodes('must-not');
  const meets = useCodes('who-meets');
  const transport = useCodes('transport');
  const security = useCodes('security-level');

  const one = (name: string, code: unknown, say: (code: string) => string): Fact | undefined => {
    const text = asText(code);
    return text === undefined ? undefined : { name, value: say(text) };
  };
  const many = (name: string, codes: unknown, say: (code: string) => string): Fact | undefined => {
    const texts = asTexts(codes);
    return texts.length === 0 ? undefined : { name, value: texts.map(say).join(', ') };
  };
  const children = Array.isArray(ask['children']) ? (ask['children'] as { age?: number }[]) : [];
  const from = asText(ask['arrivalFrom']);
  const until = asText(ask['arrivalUntil']);
  return [
    one(t('referral:fact.person'), ask['gender'], gender.label),
    one(t('referral:fact.age'), ask['ageBand'], ageBand.label),
    typeof ask['familySize'] === 'number'
      ? { name: t('referral:fact.persons'), value: String(ask['familySize']) }
      : undefined,
    children.length > 0
      ? {
          name: t('referral:fact.children'),
          value: t('referral:fact.childAges', { ages: children.map(({ age }) => age).join(', ') }),
        }
      : undefined,
    many(t('referral:fact.bed'), ask['bedProfile'], features.label),
    many(t('referral:fact.languages'), ask['languages'], languages.label),
    many(t('referral:fact.needs'), ask['needs'], services.label),
    one(t('referral:fact.risk'), ask['staffRisk'], risk.label),
    one(t('referral:fact.security'), ask['securityLevel'], security.label),
    many(t('referral:fact.mustNot'), ask['mustNot'], mustNot.label),
    from === undefined
      ? undefined
      : {
          name: t('referral:fact.arrival'),
          value:
            until === undefined
              ? dates.moment(from)
              : t('referral:fact.between', { from: dates.moment(from), until: dates.moment(until) }),
        },
    one(t('referral:fact.meets'), ask['whoMeets'], meets.label),
    one(t('referral:fact.transport'), ask['transport'], transport.label),
    one(t('referral:fact.contact'), ask['senderContact'], (words) => words),
  ];
}
