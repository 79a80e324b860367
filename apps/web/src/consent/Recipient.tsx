import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { useOrganisationName } from '../parts/organisation-name';

/** Who may receive by a consent, in words. */
export function Recipient({ consent }: { readonly consent: components['schemas']['ConsentAnswer'] }) {
  const { t } = useWords('consent');
  const kinds = useCodes('consent-recipient-kind');
  const types = useCodes('organisation-type');
  const countries = useCodes('country');
  const regions = useCodes('region');
  const { recipientKind, recipientOrganisationId, circleKinds, circleCountry, circleRegion } = consent;
  const name = useOrganisationName(recipientOrganisationId);
  if (recipientKind === 'organisation') return <>{name}</>;
  if (recipientKind !== 'circle') return <>{kinds.label(recipientKind)}</>;
  const where = circleRegion === null ? countries.label(circleCountry) : regions.label(circleRegion);
  return (
    <>
      {t('consent:circle', {
        kinds: circleKinds.map(types.label).join(t('consent:listSeparator')),
        where,
      })}
    </>
  );
}
