import { type Mechanism, parseMechanism } from '@panoh/mechanisms';

/** A small invented mechanism that has one of everything, so that a test shows on one page what it is about. */
export const SPECIMEN = `
mechanism: specimen
version: 3
jurisdiction: XX

sources:
  design: { title: 'Invented for tests', kind: design, confidence: design }
  act: { title: 'Act of an invented country', kind: act, confidence: likely }

consents:
  purposes:
    P3: { covers: [triage, identity], source: design }
    P4: { covers: [triage], source: design }
  recipients: { NGO: P3, LawEnforcement: P4 }
  legal-bases:
    threat-to-life: { source: design }

parties:
  officer:
    roles: [consular-officer, identifier]
    organisations: [Consulate, LawEnforcement]
    may: [status.identify, status.set-aside, status.ask, status.stop-asking, referral.send]
  authority:
    roles: [identifier]
    organisations: [LawEnforcement]
    lead: true
    may: [status.confirm, status.refute]
  shelter:
    roles: [shelter-staff]
    relation: receiver
    may: [referral.accept, referral.decline, referral.note]
  carer: { roles: [case-manager], may: [services.help, services.stop] }

reasons:
  decline: [full, other]
  waiting: [papers-from-abroad]

tracks:
  status:
    per: case
    first: signal
    counted: true
    source: act
    states:
      signal: { counts-as: signal, htcds: PossibleVictimOfTrafficking }
      presumed: { counts-as: presumed, htcds: PossibleVictimOfTrafficking, protects: true }
      confirmed:
        { counts-as: identified, htcds: ActualVictimOfTrafficking, gives: formally-identified, final: true }
      negative: { counts-as: nothing, htcds: NotAVictimOfTrafficking, final: true }
    actions:
      identify: { from: signal, to: presumed, by: officer, when: form.identification.complete, also: peace.begin }
      set-aside: { from: signal, to: negative, by: officer, reason: decline }
      ask: { from: presumed, by: officer }
      stop-asking: { from: presumed, by: officer }
      confirm: { from: presumed, to: confirmed, by: authority, needs: decision-record, not-before: recovery }
      refute:
        { from: presumed, to: negative, by: authority, when: not reflection.active, needs: [decision-record, remedy-told] }
  peace:
    per: case
    first: none
    source: design
    states:
      none: { final: true }
      held: { protects: true, gives: reflection.active, final: true }
    actions:
      begin: { from: none, to: held, by: rule, owes: reflection-record }
  services:
    per: case
    first: none
    counted: true
    source: design
    states:
      none: { counts-as: nothing, htcds: Active }
      helped: { counts-as: assisted, htcds: Active }
      ended: { counts-as: nothing, htcds: Closed, final: true }
    actions:
      help: { from: none, to: helped, by: carer }
      stop: { from: [none, helped], to: ended, by: carer, needs: closing-form }
  referral:
    per: referral
    first: draft
    source: design
    states:
      draft: {}
      sent: {}
      accepted: { final: true }
      declined: { final: true }
      expired: {}
    actions:
      send:
        from: [draft, expired]
        to: sent
        by: officer
        consents: by-recipient
        without-consent: threat-to-life
        discloses: triage
        tell: shelter
      accept:
        from: sent
        to: accepted
        by: shelter
        when: need-open
        consents: by-recipient
        discloses: consented
        tell: officer
      note: { from: sent, by: shelter }
      decline: { from: sent, to: declined, by: shelter, reason: decline, proposes: next-attempt }
      expire: { from: sent, to: expired, by: clock }

clocks:
  recovery:
    starts: status enters presumed
    not-before: 30cd
    owner: authority
    source: design
  decision:
    starts: status enters presumed
    within: 5wd
    owner: authority
    stops: [status enters confirmed, status enters negative]
    pause: { starts: status does ask, ends: status does stop-asking, reasons: waiting }
    expiry: { tell: [owner, superior], effect: protection-stays, ask: status.confirm }
    source: { ref: act, confidence: uncertain }
  answer:
    starts: referral enters sent
    within: { urgent: 4h, standard: 24h, planned: 3wd }
    owner: shelter
    calendar: receiver
    stops: [referral enters accepted, referral enters declined]
    cancels: referral leaves sent
    warn: 1h
    expiry: { tell: [owner, superior], effect: propose-reroute, moves: referral.expire }
    source: design
  bed:
    starts: event bed.held
    within: 24h
    owner: shelter
    unless: risk-assessed
    stops: event bed.taken
    expiry: { tell: owner, effect: hold-released }
    source: design
  birthday:
    starts: event birth-date.recorded
    on-date: eighteenth-birthday
    owner: carer
    stops: services enters ended
    expiry: { tell: owner, effect: protection-stays }
    source: design

escalations:
  unplaced: { counts: referral enters declined, after: 2, ladder: [officer, authority], source: design }
`;

export function specimen(edit: (text: string) => string = (text) => text): Mechanism {
  const { mechanism, faults } = parseMechanism(edit(SPECIMEN), 'specimen.yaml');
  if (mechanism === undefined) throw new Error(faults.map((one) => `${one.line} ${one.sentence}`).join('\n'));
  return mechanism;
}
