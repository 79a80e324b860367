// Made from apps/api/openapi.json by `npm run client`.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers. */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process can work: the database answers.
         * @description A queue that is down does not count; the outbox waits for it.
         */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and times for Prometheus; no label ever holds an id. */
        get: operations["Health_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a session in a cookie.
         * @description With several memberships and none chosen, answers the list to choose from.
         */
        post: operations["SignIn_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, as whom, what their role may do, and the token that every change needs. */
        get: operations["SignIn_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The language the person reads in, here and in letters, for all their memberships. */
        put: operations["SignIn_chooseLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session. */
        post: operations["SignIn_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The page behind an invitation's link: nobody else ever sees or sets a password. */
        post: operations["SignIn_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this installation is; of a demo also who can be tried. */
        get: operations["Installation_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations that can help, page by page. */
        get: operations["Organisations_list"];
        put?: never;
        /** Enters an organisation. */
        post: operations["Organisations_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation. */
        get: operations["Organisations_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects name, contacts or region; country, jurisdictions and kind stay as they are. */
        patch: operations["Organisations_change"];
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of the own organisation. */
        get: operations["Members_list"];
        put?: never;
        /** The invitation's secret is shown in this answer only; a replay answers the member without it. */
        post: operations["Members_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{membershipId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new link for somebody who has not come yet; its secret is shown in this answer only. */
        post: operations["Members_inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{membershipId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The lead confirms a membership; it can do nothing before. */
        post: operations["Members_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a membership: it can do nothing from this moment. */
        delete: operations["Members_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The token's text is shown in this answer only. */
        post: operations["Members_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a token back. */
        delete: operations["Members_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every mechanism and version that is stored, with which is in force. */
        get: operations["Mechanisms_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms/{id}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mechanism with its tracks and clocks, and what each number rests on. */
        get: operations["Mechanisms_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms/{id}/{version}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mermaid text by track, made from the definition. */
        get: operations["Mechanisms_draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every form with its fields, their words, kinds and rules. */
        get: operations["Catalogue_forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One form with its fields, their words, kinds and rules. */
        get: operations["Catalogue_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people read for the names of the law, by path: states/referral/accepted, reasons/decline/capacity. */
        get: operations["Catalogue_lawWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicator-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest edition of every sheet of indicators.
         * @description The answers help a person decide; they never decide.
         */
        get: operations["Catalogue_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codebooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of codes with its labels. */
        get: operations["Codebooks_codebook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-texts/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is read to a person before they answer. */
        get: operations["Codebooks_consentText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calendars of working days. */
        get: operations["Calendars_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One calendar with its days, each with its source and how sure it is. */
        get: operations["Calendars_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which dates an edit would move, before it is made.
         * @description Nothing is changed.
         */
        post: operations["Calendars_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters or takes out one day; open deadlines that count working days are computed anew. */
        post: operations["Calendars_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A signal without identity; the answer is what is printed on the card. */
        post: operations["Cases_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Codes only, newest first. */
        get: operations["Cases_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/by-code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case of a card, for whoever may know of it. */
        get: operations["Cases_byCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case with the sections that are open to the reader. */
        get: operations["Cases_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is printed on the card, once more. */
        get: operations["Cases_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who received what, when and why: what the person may ask at any time. */
        get: operations["Cases_grants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who the person is: under consent P2 or a named legal basis. */
        put: operations["Forms_person"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All records of a form, as far as they are open; the ETag header is that of the own organisation's record. */
        get: operations["Forms_read"];
        /** Writes the own organisation's one record of this form: makes it, or changes it as it was seen. */
        put: operations["Forms_put"];
        /** A form that is written anew each time: risk, handover, decision. */
        post: operations["Forms_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/records/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record of a form. */
        get: operations["Forms_record"];
        /** Changes a record of the own organisation as it was seen. */
        put: operations["Forms_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every answer the person gave, and how it stands. */
        get: operations["Consents_list"];
        put?: never;
        /** One answer for one purpose; a refusal is written as carefully as a yes. */
        post: operations["Consents_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{consentId}/written": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The written form of a consent that was only spoken: it says the same, within 24 hours. */
        post: operations["Consents_writeDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{consentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the sharing at once. */
        post: operations["Consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/indicator-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the signs that are open to the reader suggest, sheet by sheet: texts only.
         * @description Indicators never decide (R02).
         */
        get: operations["Indicators_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works on the case. */
        get: operations["Assignments_list"];
        put?: never;
        /** A lead names a member; anyone else takes the case with a reason, and the lead is told. */
        post: operations["Assignments_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an assignment. */
        delete: operations["Assignments_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases this one is linked to. */
        get: operations["Links_list"];
        put?: never;
        /** Links two cases that the caller may open. */
        post: operations["Links_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a link back. */
        delete: operations["Links_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked for on a case, by the own organisation or on a case it answers for, the newest first. */
        get: operations["Exceptions_list"];
        put?: never;
        /** Threat to life or break-glass: nothing opens until a second person agrees. */
        post: operations["Exceptions_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions/{exceptionId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person agrees, and it opens for as long as was asked. */
        post: operations["Exceptions_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cases of the own organisation that may be this person's, by their codes. */
        post: operations["Persons_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/possible-match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One bit about the whole node: counted, audited, and never whose or which. */
        post: operations["Persons_possibleMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person said no: a card with a code and one anonymous fact, nothing else. */
        post: operations["Persons_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/earlier-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By the person's choice only: they bring the code, and are then counted once. */
        post: operations["Persons_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/pathway": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the case stands, what is possible now and which clocks run. */
        get: operations["Pathways_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/pathway/{track}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes one step.
         * @description Where it is not possible the refusal says what is possible now.
         */
        post: operations["Pathways_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/pathway/happenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports what no track knows (a plan was made, a threat was told): clocks start and stop by it. */
        post: operations["Pathways_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Needs that nobody has accepted yet, the longest waiting first: codes only. */
        get: operations["WaitingNeeds_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{needId}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who offers what a need asks for, by service, place and free beds; nothing of the person is weighed. */
        get: operations["WaitingNeeds_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The needs of a case with their referrals. */
        get: operations["Needs_list"];
        put?: never;
        /** Writes down what the person needs. */
        post: operations["Needs_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{needId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One need with its referrals. */
        get: operations["Needs_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{needId}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could help, best first, with the reasons; then who cannot, and why. */
        get: operations["Needs_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{needId}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an organisation would see: now, and after it has accepted. */
        get: operations["Needs_disclosure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{needId}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** To one organisation, or to all that can help at once. */
        post: operations["Needs_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{needId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The need is no longer there; open referrals are recalled. */
        post: operations["Needs_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/interim-placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A place for the time until somebody accepts; it has a clock of its own. */
        post: operations["Needs_placeInterim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{needId}/interim-placement/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prolongs an interim placement. */
        post: operations["Needs_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{needId}/interim-placement/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an interim placement. */
        post: operations["Needs_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Seeing a card for the first time tells the sender that it arrived. */
        get: operations["Inbox_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits for a bed of the own organisation. */
        get: operations["Inbox_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One referral, as far as its sender or receiver may see it. */
        get: operations["Inbox_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts, with conditions or without. */
        post: operations["Referrals_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines, with a coded reason. */
        post: operations["Referrals_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/waitlisting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the person on the waiting list. */
        post: operations["Referrals_waitlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/offer-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sender answers the bed that became free for a place in a queue. */
        post: operations["Referrals_answerOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sender takes the referral back. */
        post: operations["Referrals_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/cost-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sender agrees to the cost that was a condition. */
        post: operations["Referrals_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person is on the way. */
        post: operations["Referrals_depart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person has come. */
        post: operations["Referrals_arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person has not come. */
        post: operations["Referrals_noShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giver and taker each send theirs; the person is handed over when both have. */
        post: operations["Referrals_handover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the sender how it went. */
        post: operations["Referrals_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the referral. */
        post: operations["Referrals_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/rerouting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new attempt at another organisation; it carries nothing of the earlier answer. */
        post: operations["Referrals_reroute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Beds with how they stand, of all organisations or of one. */
        get: operations["Beds_list"];
        put?: never;
        /** Enters a bed of the own organisation. */
        post: operations["Beds_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beds/{bedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a bed of the own organisation. */
        patch: operations["Beds_change"];
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What organisations offer. */
        get: operations["Services_list"];
        put?: never;
        /** Enters a service of the own organisation. */
        post: operations["Services_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{serviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a service of the own organisation, or pauses it. */
        patch: operations["Services_change"];
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What must be done, what runs out next, and what changed since the last visit: codes only. */
        get: operations["Today_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What changed up to then has been seen; a later visit shows what came after. */
        post: operations["Today_seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open clocks, the longest overdue first; each says in which group a person looks for it. */
        get: operations["Deadlines_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines/{deadlineId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why this date, from what was stored when it was counted. */
        get: operations["Deadlines_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines/{deadlineId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a breach in hand: nobody higher up is told any more. */
        post: operations["Deadlines_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines/{deadlineId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a clock stand still, where its rule allows it. */
        post: operations["Deadlines_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines/{deadlineId}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a paused clock run on. */
        post: operations["Deadlines_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines/{deadlineId}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides that it need not be met; a breach stays on record. */
        post: operations["Deadlines_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open clocks by the organisation that owns them, the longest overdue first; the clocks stand at the deadlines. */
        get: operations["ClockBoard_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every clock of a case, also those that have ended and how; open to whoever may know where the case stands. */
        get: operations["CaseDeadlines_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the membership has a calendar address. */
        get: operations["CalendarFeed_read"];
        put?: never;
        /**
         * Makes the address, or another one in place of it.
         * @description It opens codes and dates to whoever has it, and nothing else.
         */
        post: operations["CalendarFeed_make"];
        /** The address answers no more. */
        delete: operations["CalendarFeed_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feed/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open clocks as a calendar (RFC 5545), by the code of the case and one word that names no clock. */
        get: operations["CalendarFeed_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Unread first, newest first. */
        get: operations["Notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of the common inbox: read for everyone once one has read it. */
        post: operations["Notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells an open screen, as server-sent events, that something of its member changed: by kind and id only.
         * @description The events are `notice`, `referral`, `everything` (look at all of it again) and `session-ended`.
         */
        get: operations["Events_listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/letter.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The referral letter: for the sender, and for the receiver once it has accepted.
         * @description It names nobody before that.
         */
        get: operations["Print_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/card.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card, as large as a bank card: the code, the same as a picture, and words that tell nobody anything. */
        get: operations["Print_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/consents.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the person decided, to keep: each purpose, who receives what until when, and how to take it back. */
        get: operations["Print_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first; neither what a delivery says nor to whom. */
        get: operations["Deliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Oldest first: kind, code of the fault and tries; neither whose they are nor what they say. */
        get: operations["DeadLetters_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/{deadLetterId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries one again, under the same key as before. */
        post: operations["DeadLetters_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/dimensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By what a table can be cut, with the words for every code. */
        get: operations["Tables_dimensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Counts one table.
         * @description The question is noted and counted; every number of the answer has noise, and the small ones are hidden.
         */
        post: operations["Tables_table"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/year-so-far": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The five counts by month, this year and last, how clocks ended and how soon there was a bed.
         * @description One question of the day.
         */
        get: operations["Year_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own reports and those that colleagues share. */
        get: operations["Reports_list"];
        put?: never;
        /** Saves the definition of a table under a name. */
        post: operations["Reports_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes an own report. */
        delete: operations["Reports_remove"];
        options?: never;
        head?: never;
        /** Renames an own report, changes its table, shares it or takes it back. */
        patch: operations["Reports_change"];
        trace?: never;
    };
    "/api/v1/statistics/record-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asked for records in the own organisation, who decided, and how often they were taken. */
        get: operations["RecordExports_list"];
        put?: never;
        /**
         * Asks for records and says what for.
         * @description Nothing is looked at before another person has agreed.
         */
        post: operations["RecordExports_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/record-exports/{exportId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another person agrees: the records can be taken by whoever asked, for some days. */
        post: operations["RecordExports_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/record-exports/{exportId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another person refuses; nothing leaves. */
        post: operations["RecordExports_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/record-exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streams the records as CSV to whoever asked for them.
         * @description Only persons whose consent to it lives at this moment; what too few have in common is left out. How many follow is said in the header `panoh-records`, and who takes them is written down before anything leaves.
         */
        get: operations["RecordExportFile_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready sets of tables, each with the words of a language and where its definition comes from. */
        get: operations["Releases_presets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Releases of the own organisation, the newest first. */
        get: operations["Releases_list"];
        put?: never;
        /**
         * Asks for tables to be published: a ready set, or tables of one's own.
         * @description Nothing leaves by this; the worker counts, hides what must be hidden and attacks the result.
         */
        post: operations["Releases_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases/{releaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One release: how far it is, and once it is ready its tables as they would leave. */
        get: operations["Releases_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases/{releaseId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes a release that is ready.
         * @description Where something else of its family was published meanwhile it is prepared again first, and the answer says `waiting`.
         */
        post: operations["Releases_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases/{releaseId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a release up that is not published yet, also while it is worked on. */
        post: operations["Releases_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases/{releaseId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A published release as a file in one language.
         * @description Who takes it is written down before anything leaves.
         */
        get: operations["ReleaseFiles_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the inspector's own organisation read and changed, newest first: ids and field names, never a value. */
        get: operations["Audit_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own devices; a lead and an administrator see those of their organisation. */
        get: operations["Devices_list"];
        put?: never;
        /**
         * This device may work offline.
         * @description Its token is shown in this answer only; a replay answers without it.
         */
        post: operations["Devices_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Shuts a device out: at its next contact it is told so and forgets what it holds. */
        delete: operations["Devices_kill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{deviceId}/code-sheaf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fills the device's sheaf up to 50 codes, and says which consent texts are in force. */
        post: operations["Devices_sheaf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/device-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A device asks with its token, signed in or not, whether it may go on. */
        get: operations["Devices_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offline/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The node's public key (HPKE, RFC 9180). */
        get: operations["NodeKey_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sealed-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the member's devices sent and what became of it. */
        get: operations["SealedRegistrations_list"];
        put?: never;
        /**
         * Stored as it comes; nothing in it is a reason to refuse.
         * @description Sent twice it is one. Without the device's token in the header `Panoh-Device` its author looks at it before it becomes a case: a seal alone says nothing about who made it.
         */
        post: operations["SealedRegistrations_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sealed-registrations/{registrationId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its author makes it a case; what stands in the way becomes a repair task, and nothing is lost. */
        post: operations["SealedRegistrations_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repair-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own repair tasks, oldest first, without a word of what stands in them. */
        get: operations["RepairTasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repair-tasks/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For the author alone: what was written, and which fields stand in the way. */
        get: operations["RepairTasks_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repair-tasks/{registrationId}/mending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The registration as its author put it right: kept sealed, and tried again. */
        post: operations["RepairTasks_mend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repair-tasks/{registrationId}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It becomes no case, and its words go at once; its code stays used up. */
        post: operations["RepairTasks_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptanceBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /**
             * Format: uuid
             * @description A bed of the own organisation to keep for the person
             */
            bedId?: string;
            conditions?: components["schemas"]["ConditionsBody"];
        };
        ActBody: {
            /**
             * Format: date-time
             * @description When it happened; now where it is left out
             */
            occurredAt?: string;
            /** @description The revision you looked at */
            ifRevision?: number;
        };
        ActionView: {
            id: string;
            label: string;
            from: string[];
            /** @description Null: the step is recorded and the track stays where it is. */
            to: string | null;
            by: components["schemas"]["NamedView"][];
            /** @description What must be so; `negated`: what must not. */
            when: {
                id: string;
                label: string;
                negated: boolean;
            }[];
            needs: components["schemas"]["NamedView"][];
            consents: string[];
            reasons: components["schemas"]["NamedView"][];
            tell: components["schemas"]["NamedView"][];
            notBefore: components["schemas"]["NamedView"][];
            clocks: components["schemas"]["ClockMoveView"][];
            source: components["schemas"]["CitedView"] | null;
        };
        /** @enum {string} */
        AgeClass: "adult" | "age-disputed" | "child" | "unknown";
        AskRecordExportBody: {
            /**
             * @description The standard HTCDS 2.0, or the columns of CTDC
             * @enum {string}
             */
            format: "htcds" | "ctdc";
            /**
             * @description Whose records: those who are in this count
             * @enum {string}
             */
            measure: "presumed" | "identified" | "assisted" | "returned";
            /**
             * @description First month
             * @example 2021-01
             */
            from: string;
            /**
             * @description Last month, included
             * @example 2025-12
             */
            to: string;
            /**
             * @description Who receives the records and what for; the second person decides by it. Nothing about a person
             * @example For the yearly study of the Institute of Demography, under its agreement of 12 May
             */
            purpose: string;
        };
        AskReleaseBody: {
            /** @description Stands on every file; never a person */
            name: string;
            /** @description A ready set of tables; then neither measure nor tables */
            preset?: string | null;
            /**
             * @description One of the five counts; they are never added up
             * @enum {string|null}
             */
            measure?: "signals" | "presumed" | "identified" | "assisted" | "returned" | null;
            tables?: components["schemas"]["ReleaseTableBody"][] | null;
            /**
             * @description First month
             * @example 2025-01
             */
            from: string;
            /**
             * @description Last month, included
             * @example 2025-12
             */
            to: string;
            /**
             * @description As it was known at the end of that day; null for the last day that is over
             * @example 2026-03-24
             */
            asKnownOn?: string | null;
        };
        AskedDimension: {
            dimension: string;
            /** @description How its codes are put together; null for the usual way. */
            grouping: string | null;
            /** @description Only these codes have a line of their own; null for those of the grouping. */
            codes: string[] | null;
        };
        AskedTable: {
            id: string;
            dimensions: components["schemas"]["AskedDimension"][];
            filters: components["schemas"]["TableFilter"][];
        };
        AssignmentAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            membershipId: string;
            reason: string;
            /** Format: date-time */
            givenAt: string;
        };
        AssignmentBody: {
            /**
             * Format: uuid
             * @description Member a lead gives the case to; left out to take it oneself
             */
            membershipId?: string;
            /**
             * @description Why one takes the case oneself; the lead is told
             * @enum {string}
             */
            reason?: "on-duty" | "covers-a-colleague" | "danger-now" | "follow-up-due";
        };
        AssignmentsAnswer: {
            items: components["schemas"]["AssignmentAnswer"][];
        };
        AuditLineView: {
            id: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            occurredAt: string;
            type: string;
            subjectKind: string;
            subjectId: string;
            caseId: string | null;
            membershipId: string | null;
            actor: string;
            purpose: string | null;
            fields: string[];
        };
        BedAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            label: string;
            profile: components["schemas"]["BedProfile"];
            state: components["schemas"]["BedStanding"];
            revision: number;
            /** @description For whom it is kept; told to the house whose bed it is */
            hold: components["schemas"]["BedHold"] | null;
        };
        BedBandView: {
            band: string;
            label: string;
            people: components["schemas"]["Cell"];
        };
        /** @enum {string} */
        BedFeature: "adult-man" | "adult-woman" | "any-gender-identity" | "apart-from-unrelated-adults" | "boy" | "couple-or-family" | "female-staff" | "girl" | "guarded" | "infant" | "medical-care" | "mental-health-care" | "night-staff" | "parent-with-children" | "secret-address" | "single-room" | "step-free" | "substance-care";
        BedHold: {
            referralId: string;
            code: string | null;
            /** @description The person sleeps in it; until then it is only kept. */
            taken: boolean;
        };
        /** @description Whom one bed, or one room that is given as a whole, can take. Never where it stands. */
        BedProfile: {
            /** @description HTCDS gender codes of the persons it takes. */
            genders: string[];
            /** @description Age of the person in whole years, both ends included. */
            ageFrom: number;
            ageTo: number;
            /** @description How many persons fit, the person included. */
            persons: number;
            /** @description Ages of the children who may come along; null where none may. */
            children: {
                from: number;
                to: number;
            } | null;
            /** @description Whether an adult man may live here, alone or with a family. */
            acceptsMen: boolean;
            features: components["schemas"]["BedFeature"][];
            /** @description Spoken by the staff of the house. */
            languages: string[];
            securityLevel: components["schemas"]["SecurityLevel"];
            /** @description Codes of the codebook `must-not` that the house can promise to keep. */
            keeps: string[];
        };
        BedProfileBody: {
            genders: ("Feminine" | "Masculine" | "TransgenderFeminine" | "TransgenderMasculine" | "NonConforming" | "NonSpecifiedUnknown")[];
            ageFrom: number;
            ageTo: number;
            /** @description How many persons fit */
            persons: number;
            /** @description Ages of children who may come along; null for none */
            children: components["schemas"]["ChildAgesBody"] | null;
            acceptsMen: boolean;
            features: ("adult-woman" | "adult-man" | "girl" | "boy" | "parent-with-children" | "couple-or-family" | "infant" | "any-gender-identity" | "single-room" | "step-free" | "medical-care" | "mental-health-care" | "substance-care" | "female-staff" | "night-staff" | "guarded" | "secret-address" | "apart-from-unrelated-adults")[];
            languages: string[];
            /** @enum {string} */
            securityLevel: "open" | "controlled-entry" | "guarded" | "secret-address";
            /** @description Codes of must-not that the house promises to keep */
            keeps: string[];
        };
        /** @enum {string} */
        BedStanding: "free" | "held" | "occupied" | "out-of-service";
        BedsAnswer: {
            items: components["schemas"]["BedAnswer"][];
        };
        /** @enum {string} */
        Breach: "breached" | "breached-before-we-knew";
        /** @description The days off of a country or an organisation. Plain data; every edit raises the revision. */
        Calendar: {
            id: string;
            revision: number;
            zone: string;
            /** @description ISO weekdays, Monday 1 to Sunday 7. */
            weekend: number[];
            /** @description Years for which movable and decreed days were entered; a date counted outside them says so. */
            listed: {
                from: number;
                to: number;
            };
            days: components["schemas"]["CalendarDay"][];
        };
        /** @description A day that is not what its weekday says. */
        CalendarDay: {
            /** @description `2025-03-31`, or `03-21` for every year from `from` to `to`. A full date overrides a yearly one. */
            on: string;
            /** @enum {string} */
            kind: "off" | "working";
            /** @description What is shown where the day is no holiday of the codebook, or a label is missing. */
            name: string;
            /** @description A code of the codebook `holiday`, whose labels say it in the reader's language. */
            holiday?: string;
            /** @description The day off is given for a holiday that falls on this weekday. */
            movedFrom?: components["schemas"]["Weekday"];
            source: string;
            confidence: components["schemas"]["Confidence"];
            from?: number;
            to?: number;
        };
        CalendarFeedAnswer: {
            /** @description Whether this membership has an address */
            active: boolean;
            /** Format: date-time */
            madeAt: string | null;
            /**
             * Format: date-time
             * @description When somebody last read it, the own calendar program or another
             */
            readAt: string | null;
        };
        /** @description What is printed on the card, and the address of the case for whoever may open it. */
        CardAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example K7Q4-X2M9-C */
            code: string;
        };
        CaseAnswer: {
            /** Format: uuid */
            id: string;
            code: string;
            jurisdiction: string;
            region: string | null;
            mechanism: string | null;
            mechanismVersion: number | null;
            ageClass: components["schemas"]["AgeClass"];
            /** @enum {string} */
            urgency: "life-danger" | "planned" | "today";
            /** Format: uuid */
            stewardId: string | null;
            isSteward: boolean;
            isAssigned: boolean;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            sections: components["schemas"]["SectionAnswer"][];
            open: components["schemas"]["Category"][];
            /** @description Not open to you, whether or not anything is written there */
            withheld: components["schemas"]["Category"][];
        };
        CaseDeadlineAnswer: {
            /** Format: uuid */
            id: string;
            /** @example referral */
            subjectKind: string;
            /** Format: uuid */
            subjectId: string;
            /**
             * @description Name in the mechanism
             * @example referral-answer
             */
            clock: string;
            /** @description The name in the language asked for */
            label: string;
            /** @example NRM-RFU */
            code: string;
            /** @example 4h */
            limit: string;
            /** @description Where the rule stands */
            source: string;
            confidence: components["schemas"]["Confidence"];
            state: components["schemas"]["DeadlineState"];
            /** @description How the due instant went by; it stays on record after a late or waived end */
            breach: components["schemas"]["Breach"] | null;
            urgency: string | null;
            /** Format: uuid */
            ownerOrganisationId: string;
            ownerName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            due: string;
            /**
             * Format: date
             * @description The last day in the zone of the clock
             */
            localDate: string;
            /** @example Asia/Tashkent */
            zone: string;
            /**
             * Format: date-time
             * @description Null while it runs
             */
            closedAt: string | null;
            /** @enum {string|null} */
            closedHow: "cancelled" | "met" | "waived" | null;
            /** @description The code a waiver gave */
            closedReason: string | null;
        };
        CaseDeadlinesAnswer: {
            items: components["schemas"]["CaseDeadlineAnswer"][];
        };
        CaseLineAnswer: {
            /** Format: uuid */
            id: string;
            code: string;
            jurisdiction: string;
            region: string | null;
            ageClass: components["schemas"]["AgeClass"];
            /** @enum {string} */
            urgency: "life-danger" | "planned" | "today";
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            isSteward: boolean;
            isAssigned: boolean;
        };
        CasePageAnswer: {
            items: components["schemas"]["CaseLineAnswer"][];
            next: string | null;
        };
        /** @enum {string} */
        Category: "contact" | "family" | "health" | "identity" | "legal" | "location" | "story" | "triage";
        /** @description A number, or a mark that there is one which is not shown. */
        Cell: {
            value: number | null;
            hidden: boolean;
            why: components["schemas"]["WhyHidden"] | null;
        };
        ChangeBedBody: {
            /** @enum {string} */
            state?: "free" | "occupied" | "out-of-service";
            profile?: components["schemas"]["BedProfileBody"];
            revision?: number;
        };
        ChangeDayBody: {
            /** @enum {string} */
            change: "add" | "remove";
            /**
             * @description To remove a yearly holiday: 03-21
             * @example 2025-03-31
             */
            on: string;
            /** @description The decree or announcement, in words */
            reason: string;
            /**
             * @description When adding
             * @enum {string}
             */
            kind?: "off" | "working";
            /** @description When adding: what the day is called */
            name?: string;
            /** @description When adding a holiday: its code in the codebook holiday, by which every language names it */
            holiday?: string;
            /**
             * @description When adding: the weekday a holiday was moved from
             * @enum {string}
             */
            movedFrom?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
            /** @description When adding: the act it rests on */
            source?: string;
            /**
             * @description When adding: how sure it is
             * @enum {string}
             */
            confidence?: "verified" | "likely" | "uncertain" | "design";
            /** @description The revision you looked at */
            ifRevision?: number;
        };
        ChangeLine: {
            id: string;
            kind: components["schemas"]["NoticeKind"];
            subjectKind: string;
            subjectId: string;
            caseId: string | null;
            caseCode: string | null;
            urgent: boolean;
            /** Format: date-time */
            recordedAt: string;
            text: string;
        };
        ChangeOrganisationBody: {
            name?: string;
            dutyEmail?: string | null;
            dutyPhone?: string | null;
            /** @description Only the administrator of the superior moves it */
            region?: string | null;
            /** @description The revision the change was made from */
            revision?: number;
        };
        ChangeReportBody: {
            name?: string;
            definition?: components["schemas"]["TableBody"];
            shared?: boolean;
            /** @description The revision the change was made from */
            revision?: number;
        };
        ChangeServiceBody: {
            urgencies?: ("urgent" | "standard" | "planned")[];
            languages?: string[];
            regions?: string[];
            genders?: ("Feminine" | "Masculine" | "TransgenderFeminine" | "TransgenderMasculine" | "NonConforming" | "NonSpecifiedUnknown")[];
            ageFrom?: number;
            ageTo?: number;
            paused?: boolean;
            revision?: number;
        };
        ChildAgesBody: {
            from: number;
            to: number;
        };
        ChooseLanguageBody: {
            /** @enum {string} */
            language: "en" | "ru" | "uz-Latn" | "uz-Cyrl" | "kk" | "ky" | "tg" | "tk";
        };
        ChoosePasswordBody: {
            /** @description The secret from the invitation */
            secret: string;
            /** @description At least 12 characters */
            password: string;
        };
        /** @description What a rule rests on, and how sure we are of it. */
        CitedView: {
            source: string;
            title: string;
            confidence: string;
            /** @description The reason of doubt. */
            note: string | null;
        };
        /** @description Open clocks of a territory or an organisation, counted. */
        ClockBoard: {
            cells: {
                /** Format: uuid */
                organisationId: string;
                name: string;
                type: string;
                region: string | null;
                /** @description The clock's name in its mechanism. */
                clock: string;
                breached: number;
                /** @description Of the breached: nobody has taken them in hand yet. */
                untaken: number;
                /** @description Of the breached: somebody above the owner has been told. */
                escalated: number;
                today: number;
                thisWeek: number;
                later: number;
                paused: number;
                /** Format: date-time */
                oldestDue: string;
                label: string;
            }[];
        };
        /** @enum {string} */
        ClockKind: "date" | "deadline" | "lower-bound" | "period";
        /** @enum {string} */
        ClockMoveKind: "arm" | "cancelled" | "met" | "pause" | "resume";
        /** @description What the step does to a clock, by the state it is taken from. */
        ClockMoveView: {
            from: string;
            clock: components["schemas"]["NamedView"];
            move: components["schemas"]["ClockMoveKind"];
        };
        ClockResultsView: {
            clock: string;
            label: string;
            met: components["schemas"]["Cell"];
            metLate: components["schemas"]["Cell"];
            breached: components["schemas"]["Cell"];
        };
        /** @description A clock of the law: how long, whose, by what it starts and ends, and what it rests on. */
        ClockView: {
            id: string;
            label: string;
            /** @description What the field's papers call it. */
            codes: string[];
            kind: components["schemas"]["ClockKind"];
            length: string;
            /** @description By urgency where that makes a difference; empty for a fixed date. */
            limits: {
                urgency: string | null;
                limit: string;
            }[];
            owner: components["schemas"]["NamedView"];
            starts: components["schemas"]["TriggerView"][];
            stops: components["schemas"]["TriggerView"][];
            cancels: components["schemas"]["TriggerView"][];
            pausable: boolean;
            rollForward: boolean;
            /** @description Before it runs out somebody is reminded. */
            warns: string[];
            /** @description What running out brings; it never takes a right away. */
            expiry: {
                effect: components["schemas"]["NamedView"];
                tell: components["schemas"]["NamedView"][];
                ask: components["schemas"]["NamedView"][];
            } | null;
            source: components["schemas"]["CitedView"];
        };
        /** @description The codes for cases made on a device, and the texts that it reads to people meanwhile. */
        CodeSheaf: {
            codes: components["schemas"]["ReservedCode"][];
            /** @description The versions to fetch and to keep: the consent names the one that was read out. */
            consentTexts: {
                purpose: string;
                language: string;
                version: number;
            }[];
        };
        CodebookView: {
            label: string;
            codes: {
                code: string;
                label: string;
                extension: boolean;
            }[];
            id: string;
            version: number;
            standard: components["schemas"]["Standard"];
            source: string;
        };
        /** @description When a rule holds, as data: read aloud by a lawyer, evaluated in one place. */
        Condition: {
            all: components["schemas"]["Condition"][];
        } | {
            any: components["schemas"]["Condition"][];
        } | {
            /** @enum {string} */
            fact: "child";
        } | {
            field: string;
            /** @enum {boolean} */
            filled: true;
        } | {
            field: string;
            has: string[];
        } | {
            not: components["schemas"]["Condition"];
        };
        ConditionsBody: {
            /**
             * @example [
             *       "ramp",
             *       "nurse-visits"
             *     ]
             */
            codes: string[];
            /** @description For the sender only; stored sealed */
            text: string;
        };
        /** @enum {string} */
        Confidence: "design" | "likely" | "uncertain" | "verified";
        ConsentAnswer: {
            /** Format: uuid */
            id: string;
            /** @example P3 */
            purpose: string;
            /** @enum {string} */
            state: "expired" | "given" | "refused" | "unable" | "withdrawn";
            recipientKind: string | null;
            /** Format: uuid */
            recipientOrganisationId: string | null;
            circleKinds: string[];
            circleCountry: string | null;
            circleRegion: string | null;
            categories: components["schemas"]["Category"][];
            /** Format: date-time */
            validFrom: string | null;
            /** Format: date-time */
            validUntil: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            occurredAt: string;
            /**
             * Format: uuid
             * @description The consent form behind it
             */
            recordId: string;
            /** @description Only spoken so far: the written form is due within 24 hours */
            awaitsWriting: boolean;
        };
        ConsentTextView: {
            /** @description Without a reviewer a text is only an aid beside a reviewed language, with an interpreter named. */
            reviewed: boolean;
            /** @description Languages in which this purpose can be read, with whether somebody answers for the words. */
            languages: {
                language: string;
                reviewed: boolean;
            }[];
            /** @description P1 … P13. */
            purpose: string;
            version: number;
            /** @description BCP 47: `uz-Latn`. */
            language: string;
            text: string;
            /** @description Who answers for the words. `example` marks a text made for the demo; null was reviewed by nobody and is shown only as an aid beside a reviewed language. */
            reviewedBy: string | null;
        };
        ConsentsAnswer: {
            items: components["schemas"]["ConsentAnswer"][];
        };
        /** @description A day whose treatment needs a word: skipped, or counted although its weekday is off. */
        DayNote: {
            date: string;
            counted: boolean;
            reasons: components["schemas"]["DayReason"][];
        };
        DayReason: {
            calendar: string;
            /** @enum {string} */
            because: "day-off" | "exceptional-working-day" | "weekend";
            name?: string;
            holiday?: string;
            movedFrom?: components["schemas"]["Weekday"];
            source?: string;
            confidence?: components["schemas"]["Confidence"];
        };
        /** @description A mail or an event whose consequence failed too often: it waits for a person. Nothing of it is lost. */
        DeadLetter: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            origin: "delivery" | "event";
            /** @description `mail`, or the type of the event. */
            kind: string;
            tries: number;
            /** @description Code of the last fault. */
            fault: string | null;
            /** Format: date-time */
            since: string;
            /** @description Later events of the same case that wait behind it. */
            behind: number;
        };
        DeadlineAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string | null;
            /** @example K7Q4-X2M9-C */
            caseCode: string | null;
            /** @example referral */
            subjectKind: string;
            /** Format: uuid */
            subjectId: string;
            /**
             * @description Name in the mechanism
             * @example referral-answer
             */
            clock: string;
            /**
             * @description What the clock is called
             * @example Answer to a referral
             */
            label: string;
            /** @example NRM-RFU */
            code: string;
            /** @example 4h */
            limit: string;
            /** @description Where the rule stands */
            source: string;
            confidence: components["schemas"]["Confidence"];
            state: components["schemas"]["DeadlineState"];
            group: components["schemas"]["DeadlineGroup"];
            urgency: string | null;
            /** Format: uuid */
            ownerOrganisationId: string;
            ownerName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            due: string;
            /**
             * Format: date
             * @description The last day in the zone of the clock
             */
            localDate: string;
            /** @example Asia/Tashkent */
            zone: string;
            /** @description Its rule lets it stand still */
            pausable: boolean;
            /** @description Rungs of the ladder told so far */
            told: string[];
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** @description Send it as ifRevision with a change */
            revision: number;
        };
        /** @description Why a date is what it is: the rule, the law it rests on and how sure that is, and how it was counted. */
        DeadlineExplanation: {
            /** Format: uuid */
            id: string;
            code: string;
            clock: string;
            label: string;
            /** @description In English; the derivation says the same in codes, for any language. */
            sentences: string[];
            derivation: components["schemas"]["Derivation"];
            law: {
                source: string;
                /** @description Of the act; null where the mechanism of the case is not known to the reader. */
                title: string | null;
                confidence: components["schemas"]["Confidence"];
                /** @description The reason of doubt, as the definition says it. */
                note: string | null;
                mechanism: {
                    id: string;
                    version: number;
                } | null;
            };
        };
        /** @enum {string} */
        DeadlineGroup: "breached" | "later" | "paused" | "this-week" | "today";
        DeadlinePageAnswer: {
            items: components["schemas"]["DeadlineAnswer"][];
            next: string | null;
        };
        /** @enum {string} */
        DeadlineState: "breached" | "breached-before-we-knew" | "cancelled" | "due-soon" | "met" | "met-late" | "paused" | "running" | "waived";
        DeadlineStateAnswer: {
            /** Format: uuid */
            id: string;
            revision: number;
            state: components["schemas"]["DeadlineState"];
        };
        /** @description A line of a table in codes: the people who have one of them, or everybody. Of a dimension of which one person may have several codes a heading holds exactly one code, or is the total, `_none` or `_not-known`. */
        DeclaredHeading: {
            /** @description `total`, a code, or the name of a group of codes (`adults`, `2024`). */
            id: string;
            codes: string[] | "all";
        };
        DeliveryAnswer: {
            /** Format: uuid */
            id: string;
            /** @example mail */
            kind: string;
            /** @enum {string} */
            state: "delivered" | "quarantined" | "waiting";
            tries: number;
            /** @description Code of the last failure */
            fault: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            nextTryAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
        };
        DeliveryPageAnswer: {
            items: components["schemas"]["DeliveryAnswer"][];
            next: string | null;
        };
        Demo: {
            password: string;
            accounts: components["schemas"]["DemoAccountView"][];
        };
        DemoAccountView: {
            email: string;
            role: components["schemas"]["Role"];
            organisationName: string;
        };
        DepartureBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** Format: date-time */
            expectedAt?: string;
        };
        /** @description Why a date is what it is: enough to explain it in words years later, under other rules and calendars. */
        Derivation: {
            limit: string;
            start: string;
            startLocal: string;
            /** @description The local day of the event: day 0, never counted. */
            dayZero: string;
            zone: string;
            tzdata: string;
            /** @description Calendars that were asked; empty where the date does not depend on any. */
            calendars: {
                id: string;
                revision: number;
                weekend: number[];
            }[];
            steps: components["schemas"]["DerivationStep"][];
            due: string;
            dueLocal: string;
            /** @description Weakest mark among the holidays that mattered; null when none did. */
            confidence: components["schemas"]["Confidence"] | null;
            /** @description Years touched for which a calendar's movable days are not entered yet: the date may still move. */
            unlistedYears: number[];
        };
        /** @description One step on the way from an event to its due instant. Dates and instants are ISO text: this is stored. */
        DerivationStep: {
            /** @enum {string} */
            step: "calendar-days";
            amount: number;
            to: string;
        } | {
            /** @enum {string} */
            step: "end-of-day";
            day: string;
        } | {
            /** @enum {string} */
            step: "fixed-date";
            to: string;
        } | {
            /** @enum {string} */
            step: "hours";
            amount: number;
        } | {
            /** @enum {string} */
            step: "months";
            amount: number;
            to: string;
            clamped: boolean;
        } | {
            /** @enum {string} */
            step: "paused";
            from: string;
            until: string;
            moved: string;
        } | {
            /** @enum {string} */
            step: "rolled-forward";
            from: string;
            to: string;
            notes: components["schemas"]["DayNote"][];
        } | {
            /** @enum {string} */
            step: "working-days";
            amount: number;
            to: string;
            notes: components["schemas"]["DayNote"][];
        };
        /** @enum {string} */
        DeviceName: "almond" | "apple" | "apricot" | "barberry" | "cherry" | "fig" | "hazel" | "juniper" | "maple" | "mulberry" | "oak" | "olive" | "peach" | "pear" | "pine" | "pistachio" | "plum" | "pomegranate" | "poplar" | "quince" | "rowan" | "tulip" | "walnut" | "willow";
        /** @enum {string} */
        DeviceState: "alive" | "killed" | "unknown";
        DeviceView: {
            /** Format: uuid */
            id: string;
            name: components["schemas"]["DeviceName"];
            /** Format: uuid */
            membershipId: string;
            memberName: string;
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            killedAt: string | null;
            /**
             * Format: date-time
             * @description When the device learned of it and forgot what it held; null while it has not called yet.
             */
            toldAt: string | null;
        };
        DimensionView: {
            id: string;
            label: string;
            /** @description Where the words of its codes stand; null for a time. */
            codebook: string | null;
            /** @description A person may have several of its codes: the parts add up to more than the total. */
            several: boolean;
            codes: {
                code: string;
                label: string;
            }[];
            /** @description Ways to put its codes together in a table that is published. */
            groupings: {
                id: string;
                label: string;
            }[];
            /** @description Lines of those groupings that hold several codes. */
            groups: {
                id: string;
                label: string;
            }[];
        };
        DimensionsView: {
            items: components["schemas"]["DimensionView"][];
            /** @description The years of which there is anything to count, by their first and last month; null where there are too few people. */
            months: {
                from: string;
                to: string;
            } | null;
            /** @description Counts below it are hidden. */
            threshold: number;
            mostFilters: number;
            questionsADay: number;
            questionsLeft: number;
        };
        DiscardingBody: {
            /** @enum {string} */
            reason: "duplicate" | "unreadable" | "person-refused-later" | "test";
        };
        DisclosedAfter: {
            categories: components["schemas"]["Category"][];
            /** Format: date-time */
            until: string | null;
        };
        DisclosedNow: {
            categories: components["schemas"]["Category"][];
            ask: components["schemas"]["FormDocument"];
        };
        DisclosureAnswer: {
            /** Format: uuid */
            organisationId: string;
            /** @description False where the never-list or the jurisdiction keeps it out, nobody has consented, or the ground named is not there. */
            permitted: boolean;
            purpose: string;
            consentId: string | null;
            now: components["schemas"]["DisclosedNow"];
            afterAcceptance: components["schemas"]["DisclosedAfter"];
        };
        DoneAnswer: {
            done: boolean;
        };
        ExceptionAnswer: {
            /** Format: uuid */
            exceptionId: string;
        };
        ExceptionBody: {
            /** @enum {string} */
            ground: "threat-to-life" | "break-glass";
            /** Format: uuid */
            toOrganisationId: string;
            categories: ("triage" | "identity" | "contact" | "story" | "health" | "legal" | "location" | "family")[];
            /** @enum {string} */
            reason: "life-danger" | "medical-emergency" | "missing-person" | "child-in-danger" | "court-order";
            minutes: number;
        };
        ExceptionLineAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            ground: "break-glass" | "threat-to-life";
            /** Format: uuid */
            toOrganisationId: string;
            categories: components["schemas"]["Category"][];
            reason: components["schemas"]["ExceptionReason"];
            minutes: number;
            /**
             * Format: uuid
             * @description Membership that asked
             */
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: uuid */
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            /** Format: date-time */
            until: string | null;
        };
        /** @enum {string} */
        ExceptionReason: "child-in-danger" | "court-order" | "life-danger" | "medical-emergency" | "missing-person";
        ExceptionsAnswer: {
            items: components["schemas"]["ExceptionLineAnswer"][];
        };
        /** @enum {string} */
        Exclusion: "age" | "asked-already" | "children-age" | "children-not-accepted" | "feature-missing" | "gender" | "medical-care-missing" | "men-not-accepted" | "must-not" | "no-bed" | "not-permitted" | "paused" | "region" | "region-avoided" | "security-too-low" | "single-room-missing" | "step-free-missing" | "too-small" | "unrelated-adults" | "urgency";
        /** @description Another export of the organisation in which some of the same people may be, that was taken or still can be. */
        ExportBeside: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When it was taken last; null where it was agreed to and nobody took it yet.
             */
            takenAt: string | null;
            format: components["schemas"]["RecordFormatId"];
            measure: components["schemas"]["Measure"];
            /** @description Months (YYYY-MM) in which the count began, the first and the last one included. */
            from: string;
            to: string;
            /** @description For whom and what for, in words of the office; never about a person. */
            purpose: string;
        };
        FeedbackBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** @enum {string} */
            feedback: "arrived" | "not-arrived" | "plan-made";
        };
        FieldKindView: {
            /** @enum {string} */
            type: "boolean";
        } | {
            /** @enum {string} */
            type: "case-code";
        } | {
            /** @enum {string} */
            type: "code";
            list: string;
        } | {
            /** @enum {string} */
            type: "codes";
            list: string;
        } | {
            /** @enum {string} */
            type: "countries";
        } | {
            /** @enum {string} */
            type: "country";
        } | {
            /** @enum {string} */
            type: "date";
            past: boolean;
        } | {
            /** @enum {string} */
            type: "instant";
        } | {
            /** @enum {string} */
            type: "long-text";
            max: number;
        } | {
            /** @enum {string} */
            type: "month";
            past: boolean;
        } | {
            /** @enum {string} */
            type: "number";
            min: number;
            max: number;
        } | {
            /** @enum {string} */
            type: "partial-date";
        } | {
            /** @enum {string} */
            type: "person-name";
        } | {
            /** @enum {string} */
            type: "reference";
        } | {
            /** @enum {string} */
            type: "region";
        } | {
            /** @enum {string} */
            type: "repeat";
            max: number;
            row: components["schemas"]["RowFieldView"][];
        } | {
            /** @enum {string} */
            type: "text";
            max: number;
        };
        FieldValue: components["schemas"]["PersonName"] | {
            [key: string]: components["schemas"]["RowValue"];
        }[] | string[] | boolean | number | {
            /** @enum {string} */
            certainty: "estimated";
            year: number;
            within: number;
        } | {
            /** @enum {string} */
            certainty: "exact";
            date: string;
        } | {
            /** @enum {string} */
            certainty: "month";
            month: string;
        } | {
            /** @enum {string} */
            certainty: "unknown";
        } | {
            /** @enum {string} */
            certainty: "year";
            year: number;
        } | string;
        FieldView: {
            kind: components["schemas"]["FieldKindView"];
            category: components["schemas"]["Category"];
            /** @description Stays visible to whoever has the person in its care. */
            safety: boolean;
            id: string;
            label: string;
            help: string | null;
            /** @description Without it the form is not complete: always, never, or when the condition holds. */
            required: boolean | {
                all: components["schemas"]["Condition"][];
            } | {
                any: components["schemas"]["Condition"][];
            } | {
                /** @enum {string} */
                fact: "child";
            } | {
                field: string;
                /** @enum {boolean} */
                filled: true;
            } | {
                field: string;
                has: string[];
            } | {
                not: components["schemas"]["Condition"];
            };
            /** @description While this holds the field is not asked, and an answer is refused. */
            absentWhen: {
                all: components["schemas"]["Condition"][];
            } | {
                any: components["schemas"]["Condition"][];
            } | {
                /** @enum {string} */
                fact: "child";
            } | {
                field: string;
                /** @enum {boolean} */
                filled: true;
            } | {
                field: string;
                has: string[];
            } | {
                not: components["schemas"]["Condition"];
            } | null;
            /** @description The field that this one may not come before. */
            notBefore: string | null;
            /** @description Stays with the organisation that wrote it, whatever was consented. */
            neverCrossOrganisation: boolean;
        };
        FormBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** @description Answers by field id */
            document: components["schemas"]["FormDocument"];
        };
        /** @description A filled form, in normal form: only known fields, nothing empty. Dates are ISO 8601 texts. Which fields there are, and their kinds, says the field catalogue for the form. */
        FormDocument: {
            [key: string]: components["schemas"]["FieldValue"];
        };
        /** @enum {string} */
        FormId: "consent" | "decision" | "handover" | "identification" | "indicators" | "needs" | "person" | "referral" | "referral-reply" | "reflection" | "risk" | "signal";
        /** @description A form of the field catalogue, in words: what a screen asks, in this order. */
        FormView: {
            id: components["schemas"]["FormId"];
            schemaVersion: number;
            title: string;
            /** @description One sentence for the head of the form. */
            help: string;
            fields: components["schemas"]["FieldView"][];
        };
        GivenRecordBody: {
            /** @example decision-record */
            need: string;
            /** @description The record of this case, where the need is a form */
            recordId?: string;
        };
        GrantAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            categories: components["schemas"]["Category"][];
            purpose: string;
            ground: string;
            basis: string | null;
            /** Format: uuid */
            consentId: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            until: string | null;
            /** Format: date-time */
            closedAt: string | null;
            closeReason: string | null;
        };
        GrantsAnswer: {
            items: components["schemas"]["GrantAnswer"][];
        };
        HandoverBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** @description Answers by field id */
            document: components["schemas"]["FormDocument"];
            /** @description The giver asks that the receiver answers for the case from now on */
            movesStewardship?: boolean;
        };
        HandoverState: {
            given: boolean;
            taken: boolean;
        };
        InboxAnswer: {
            items: components["schemas"]["InboxCardAnswer"][];
        };
        InboxCardAnswer: {
            /** Format: uuid */
            id: string;
            code: string | null;
            /** Format: uuid */
            needId: string;
            /** Format: uuid */
            caseId: string;
            state: string;
            service: string;
            urgency: string;
            attempt: number;
            /** Format: uuid */
            fromOrganisation: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            answerBy: string | null;
            seen: boolean;
            waitingPlace: number | null;
            /** @description What is asked, through the one projection: triage of the referral form. */
            ask: components["schemas"]["FormDocument"];
        };
        /** @description What waits for a hand of the acting organisation, in numbers. */
        InboxCounts: {
            /** @description Requests that nobody here has answered. */
            toAnswer: number;
            /** @description Accepted, and the person has not come yet. */
            expected: number;
            /** @description Beds offered for own requests that stood in a queue. */
            offers: number;
            /** @description A person is there, and this side has not confirmed the handover. */
            toConfirm: number;
            /** @description Own requests that were declined or ran out, for a need that still waits. */
            toSendOn: number;
        };
        /** @description The indicators of one form of exploitation, or of one audience, in words. */
        IndicatorSheetView: {
            label: string;
            indicators: components["schemas"]["IndicatorView"][];
            sheet: string;
            edition: number;
            source: string;
        };
        /** @enum {string} */
        IndicatorStrength: "medium" | "strong" | "weak";
        IndicatorView: {
            /** @description Spelled `<sheet>.<indicator>`. */
            code: string;
            label: string;
            strength: components["schemas"]["IndicatorStrength"];
            /** @description Points to danger now: safety comes before any further question. */
            danger: boolean;
            /** @description Points to a child. */
            child: boolean;
        };
        /** @enum {string} */
        InstallationKind: "demo" | "real" | "test";
        InstallationView: {
            kind: components["schemas"]["InstallationKind"];
            /**
             * Format: uri
             * @description Where the quick exit leads.
             */
            quickExit: string;
            /** @description The invented people of a demo, so that whoever opens it can be one of them. */
            demo?: components["schemas"]["Demo"];
        };
        InterimAnswer: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            beganAt: string;
            /** Format: date-time */
            endsBy: string | null;
            /** Format: date-time */
            endedAt: string | null;
        };
        InterimBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** Format: uuid */
            needId: string;
            /** @enum {string} */
            kind: "hotel" | "crisis-room" | "hospital";
        };
        InterimExtensionBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** @enum {string} */
            reason: "no-place-found" | "not-fit-to-travel" | "person-asks" | "coordinator-decided";
        };
        InviteMemberBody: {
            email: string;
            displayName: string;
            /** @enum {string} */
            language: "en" | "ru" | "uz-Latn" | "uz-Cyrl" | "kk" | "ky" | "tg" | "tk";
            /** @enum {string} */
            role: "consular-officer" | "identifier" | "shelter-staff" | "case-manager" | "territorial-secretary" | "national-coordinator" | "focal-point" | "analyst" | "administrator" | "auditor";
            /** @description Leads confirm memberships and give assignments */
            lead: boolean;
        };
        IssueApiTokenBody: {
            label: string;
            scopes: ("session.read" | "session.close" | "session.change" | "organisation.read" | "organisation.register" | "organisation.change" | "law.read" | "calendar.read" | "calendar.edit" | "case.register" | "case.read" | "person.register" | "person.search" | "form.read" | "form.write" | "consent.read" | "consent.record" | "consent.withdraw" | "grant.read" | "assignment.read" | "assignment.give" | "assignment.end" | "exception.ask" | "exception.approve" | "refusal.record" | "refusal.take-over" | "link.read" | "link.make" | "link.undo" | "pathway.read" | "pathway.act" | "today.read" | "deadline.read" | "clock-board.read" | "calendar-feed.read" | "calendar-feed.make" | "calendar-feed.end" | "deadline.acknowledge" | "deadline.pause" | "deadline.waive" | "notice.read" | "delivery.read" | "dead-letter.read" | "dead-letter.replay" | "statistics.read" | "report.read" | "report.save" | "release.read" | "release.ask" | "release.publish" | "release.withdraw" | "release.download" | "record-export.read" | "record-export.ask" | "record-export.approve" | "record-export.refuse" | "record-export.take" | "service.read" | "service.register" | "service.change" | "bed.read" | "bed.register" | "bed.change" | "need.read" | "need.open" | "need.withdraw" | "interim.place" | "interim.change" | "referral.read" | "referral.send" | "referral.recall" | "referral.re-route" | "referral.answer" | "referral.move" | "referral.close" | "referral.approve-cost" | "membership.read" | "membership.invite" | "membership.confirm" | "membership.end" | "api-token.revoke" | "audit.search" | "device.read" | "device.register" | "device.kill" | "code-sheaf.take" | "node-key.read" | "sealed-registration.send" | "sealed-registration.read" | "sealed-registration.open" | "repair-task.read" | "repair-task.mend" | "repair-task.discard")[];
            /** @description Days until it expires */
            days: number;
        };
        /** @description The attempt that was made last, and what became of it. */
        LastAttempt: {
            /** Format: uuid */
            id: string;
            state: string;
            /** Format: date-time */
            since: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            /** @description Code of the answer. */
            reason: string | null;
        };
        LinkAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            code: string;
            kind: components["schemas"]["LinkKind"];
        };
        LinkBody: {
            /** Format: uuid */
            otherCaseId: string;
            /** @enum {string} */
            kind: "household" | "same-incident" | "same-person" | "transnational";
        };
        /** @enum {string} */
        LinkKind: "household" | "same-incident" | "same-person" | "transnational";
        LinksAnswer: {
            items: components["schemas"]["LinkAnswer"][];
        };
        MadeCalendarFeedAnswer: {
            /** @description The secret address, shown in this answer only; a replay leaves it out */
            address?: string;
            /** @description Whether this membership has an address */
            active: boolean;
            /** Format: date-time */
            madeAt: string | null;
            /**
             * Format: date-time
             * @description When somebody last read it, the own calendar program or another
             */
            readAt: string | null;
        };
        MatchAnswer: {
            /** Format: uuid */
            organisationId: string;
            name: string;
            region: string | null;
            /** @description Spoken there, as far as the directory says. */
            languages: string[];
            /** @description 1 is the best; null cannot be asked */
            rank: number | null;
            /** @description Why it ranks where it does, weightiest first. */
            reasons: components["schemas"]["RankReason"][];
            /** @description Why it cannot be asked; empty where it can. */
            exclusions: components["schemas"]["Exclusion"][];
            freeBeds: number;
            fittingBeds: number;
        };
        MatchesAnswer: {
            items: components["schemas"]["MatchAnswer"][];
        };
        /** @enum {string} */
        Measure: "assisted" | "identified" | "presumed" | "returned" | "signals";
        MechanismLine: {
            id: string;
            version: number;
            jurisdiction: string;
            sha256: string;
            /** @description New cases of the jurisdiction follow it. */
            inForce: boolean;
        };
        /** @description A mechanism as a screen shows it: every number with what it rests on and how sure we are. */
        MechanismView: {
            id: string;
            label: string;
            version: number;
            jurisdiction: string;
            sources: {
                id: string;
                title: string;
                kind: string;
                confidence: string;
            }[];
            tracks: components["schemas"]["TrackView"][];
            clocks: components["schemas"]["ClockView"][];
            parties: {
                id: string;
                label: string;
                may: string[];
            }[];
        };
        MemberView: {
            /** Format: uuid */
            id: string;
            displayName: string;
            role: components["schemas"]["Role"];
            lead: boolean;
            /** Format: date-time */
            confirmedAt: string | null;
            /**
             * Format: date-time
             * @description When the person came by their link; null while the invitation is open.
             */
            takenAt: string | null;
        };
        MembershipChoice: {
            /** Format: uuid */
            membershipId: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            role: components["schemas"]["Role"];
            lead: boolean;
            confirmed: boolean;
        };
        /** @description The password was right, and one of several memberships is still to be chosen. */
        MembershipsToChoose: {
            /** @enum {boolean} */
            signedIn: false;
            displayName: string;
            language: string;
            memberships: components["schemas"]["MembershipChoice"][];
        };
        MendingBody: {
            /** @description The registration as its author put it right; newCode: true asks for another code */
            registration: {
                [key: string]: (string | null) | number | boolean | {
                    [key: string]: string | null;
                } | {
                    [key: string]: string | null;
                }[];
            };
        };
        MovedDate: {
            /** Format: uuid */
            id: string;
            /** @description Short code of the clock. */
            code: string;
            caseCode: string | null;
            ownerName: string;
            /** Format: date-time */
            before: string;
            /** Format: date-time */
            after: string;
        };
        /** @description The open clocks an edit would move, as far as its author may see them. */
        MovedDates: {
            count: number;
            /** @description The nearest first; the first hundred. */
            items: components["schemas"]["MovedDate"][];
        };
        NameBody: {
            given?: string;
            family?: string;
            patronymic?: string;
        };
        NameMatchAnswer: {
            /** Format: uuid */
            id: string;
            code: string;
            isAssigned: boolean;
        };
        NameMatchesAnswer: {
            items: components["schemas"]["NameMatchAnswer"][];
        };
        /** @description A name as it was given. One part is enough: single names exist (R45). Nothing is guessed or split. */
        NameParts: {
            given?: string;
            family?: string;
            patronymic?: string;
        };
        /** @description A name of the law with what people read for it. */
        NamedView: {
            id: string;
            label: string;
        };
        NeedAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            service: string;
            urgency: string;
            state: components["schemas"]["NeedState"];
            attempts: number;
            declines: number;
            expiries: number;
            /** Format: date-time */
            firstSentAt: string | null;
            /** Format: date-time */
            placedAt: string | null;
            /**
             * Format: date-time
             * @description When the person came; with `firstSentAt` the time to bed.
             */
            metAt: string | null;
            /** @description From the first referral to the arrival */
            minutesToBed: number | null;
            /** Format: date-time */
            escalatedAt: string | null;
            /** @description What is asked (F7); empty for whoever watches by code only. */
            ask: components["schemas"]["FormDocument"];
            referrals: components["schemas"]["ReferralLineAnswer"][];
            interim: components["schemas"]["InterimAnswer"] | null;
            version: number;
        };
        /** @enum {string} */
        NeedState: "met" | "open" | "placed" | "withdrawn";
        NeedsAnswer: {
            items: components["schemas"]["NeedAnswer"][];
        };
        NodeKeyView: {
            /** @description Goes with everything that is sealed to this key. */
            keyId: string;
            /** @description Uncompressed point of P-256, base64url. */
            publicKey: string;
            /** @enum {string} */
            kem: "DHKEM(P-256, HKDF-SHA256)";
            /** @enum {string} */
            kdf: "HKDF-SHA256";
            /** @enum {string} */
            aead: "AES-256-GCM";
        };
        NoticeAnswer: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NoticeKind"];
            /** @description One sentence */
            text: string;
            /** @description Of the sentence */
            language: string;
            /** @description The sentence does not exist in your language yet */
            fallback: boolean;
            /** @enum {string} */
            inbox: "organisation" | "own";
            /** @example referral */
            subjectKind: string;
            /** Format: uuid */
            subjectId: string;
            /** Format: uuid */
            caseId: string | null;
            caseCode: string | null;
            /** Format: date-time */
            due: string | null;
            urgent: boolean;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            readAt: string | null;
        };
        /** @enum {string} */
        NoticeKind: "assignment-given" | "assignment-taken" | "case-changed" | "case-handed-over" | "consent-expired" | "consent-expires-soon" | "consent-withdrawn" | "deadline-due-soon" | "deadline-escalated" | "deadline-moved" | "deadline-passed" | "exception-asked" | "exception-opened" | "need-escalated" | "referral-accepted" | "referral-accepted-with-conditions" | "referral-arrived" | "referral-asked" | "referral-consent-ended" | "referral-cost-approved" | "referral-declined" | "referral-expired" | "referral-feedback" | "referral-handed-over" | "referral-no-show" | "referral-offer-passed" | "referral-offered" | "referral-on-the-way" | "referral-proposed" | "referral-recalled" | "referral-waitlisted";
        NoticePageAnswer: {
            items: components["schemas"]["NoticeAnswer"][];
            next: string | null;
        };
        /** @description Why a step cannot be taken: the code and sentence of the refusal, and codes that say more. */
        Objection: {
            code: string;
            sentence: string;
            details: {
                [key: string]: string[] | boolean | string | null;
            };
        };
        OfferAnswerBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** @description True takes the bed on offer; false leaves it to the next in the queue */
            taken: boolean;
        };
        /** @enum {string} */
        OrganisationType: "CentralGovernmentOrganisation" | "ChildProtection" | "Commission" | "Consulate" | "CorporateBusiness" | "CourtOrProsecution" | "HealthServiceOrganisation" | "ImmigrationService" | "InternationalOrganisation" | "LawEnforcement" | "LegalService" | "LocalGovernmentOrganisation" | "NGO" | "SchoolOrCollege";
        OrganisationView: {
            /** Format: uuid */
            id: string;
            name: string;
            type: components["schemas"]["OrganisationType"];
            country: string;
            jurisdictions: string[];
            region: string | null;
            /** Format: uuid */
            superiorId: string | null;
            calendar: string;
            zone: string;
            /** Format: email */
            dutyEmail: string | null;
            dutyPhone: string | null;
            revision: number;
        };
        /** @description A page and where the next one begins; no count and no sequence number is ever shown. */
        PageOfAuditLineView: {
            items: components["schemas"]["AuditLineView"][];
            /** @description Send it as `after` to get the next page; null on the last page. */
            next: string | null;
        };
        /** @description A page and where the next one begins; no count and no sequence number is ever shown. */
        PageOfOrganisationView: {
            items: components["schemas"]["OrganisationView"][];
            /** @description Send it as `after` to get the next page; null on the last page. */
            next: string | null;
        };
        /** @description A page and where the next one begins; no count and no sequence number is ever shown. */
        PageOfSealedRegistrationView: {
            items: components["schemas"]["SealedRegistrationView"][];
            /** @description Send it as `after` to get the next page; null on the last page. */
            next: string | null;
        };
        /** @description A page and where the next one begins; no count and no sequence number is ever shown. */
        PageOfWaitingNeed: {
            items: components["schemas"]["WaitingNeed"][];
            /** @description Send it as `after` to get the next page; null on the last page. */
            next: string | null;
        };
        /** @description A case's way: where it rests, what is possible now and what stands against the rest. Codes, never persons. */
        PathwayScreen: {
            mechanism: {
                id: string;
                version: number;
            };
            revision: number;
            tracks: {
                track: string;
                label: string;
                state: string;
                stateLabel: string;
                /** Format: date-time */
                since: string;
            }[];
            actions: {
                track: string;
                name: string;
                permission: string;
                to?: string;
                needs: string[];
                /** @description Codes to choose the reason from; `undefined` where none is asked. */
                reasons?: string[];
                consents: string[];
                /** @description What stands against it; `undefined`: it is open. */
                objection?: components["schemas"]["Objection"];
                label: string;
            }[];
            /** @description Open clocks of the case, the longest overdue first, each with the rule it comes from. */
            clocks: {
                id: string;
                /** @description The clock's name in its mechanism, and its short code. */
                clock: string;
                code: string;
                /** @description `24h`, `5wd`, or a date. */
                limit: string;
                source: string;
                confidence: components["schemas"]["Confidence"];
                state: components["schemas"]["DeadlineState"];
                ownerName: string;
                localDate: string;
                zone: string;
                label: string;
                due: string;
            }[];
            history: {
                track: string;
                action: string;
                from: string;
                to: string;
                reason: string | null;
                /** Format: uuid */
                organisationId: string | null;
                /** Format: date-time */
                occurredAt: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
        };
        /** @enum {string} */
        Permission: "api-token.issue" | "api-token.revoke" | "assignment.end" | "assignment.give" | "assignment.read" | "audit.search" | "bed.change" | "bed.read" | "bed.register" | "calendar-feed.end" | "calendar-feed.make" | "calendar-feed.read" | "calendar.edit" | "calendar.read" | "case.read" | "case.register" | "clock-board.read" | "code-sheaf.take" | "consent.read" | "consent.record" | "consent.withdraw" | "dead-letter.read" | "dead-letter.replay" | "deadline.acknowledge" | "deadline.pause" | "deadline.read" | "deadline.waive" | "delivery.read" | "device.kill" | "device.read" | "device.register" | "exception.approve" | "exception.ask" | "form.read" | "form.write" | "grant.read" | "interim.change" | "interim.place" | "law.read" | "link.make" | "link.read" | "link.undo" | "membership.confirm" | "membership.end" | "membership.invite" | "membership.read" | "need.open" | "need.read" | "need.withdraw" | "node-key.read" | "notice.read" | "organisation.change" | "organisation.read" | "organisation.register" | "pathway.act" | "pathway.read" | "person.register" | "person.search" | "record-export.approve" | "record-export.ask" | "record-export.read" | "record-export.refuse" | "record-export.take" | "referral.answer" | "referral.approve-cost" | "referral.close" | "referral.move" | "referral.re-route" | "referral.read" | "referral.recall" | "referral.send" | "refusal.record" | "refusal.take-over" | "release.ask" | "release.download" | "release.publish" | "release.read" | "release.withdraw" | "repair-task.discard" | "repair-task.mend" | "repair-task.read" | "report.read" | "report.save" | "sealed-registration.open" | "sealed-registration.read" | "sealed-registration.send" | "service.change" | "service.read" | "service.register" | "session.change" | "session.close" | "session.read" | "statistics.read" | "today.read";
        PersonBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** @description Answers by field id */
            document: components["schemas"]["FormDocument"];
            /** @description Source of the mechanism that obliges to register without consent P2 */
            legalBasis?: string;
        };
        PersonName: {
            /** @description Script of the parts above, ISO 15924. */
            script?: string;
            /** @description The transliteration as entered, from a travel document for example; never computed. */
            transliteration?: components["schemas"]["NameParts"];
            given?: string;
            family?: string;
            patronymic?: string;
        };
        PersonSearchBody: {
            name?: components["schemas"]["NameBody"];
            birthYear?: number;
            /** @description How many years the birth year may be off */
            within?: number;
            documentNumber?: string;
        };
        /** @description What was done to every number before it was shown. */
        Perturbed: {
            /** @description No number is off by more; parts need not add up to their total. */
            largestDeviation: number;
        };
        PossibleMatchAnswer: {
            /** @description True: ask the person for consent to look. It says nothing about which case or whose */
            possible: boolean;
        };
        PresetTable: {
            id: string;
            title: string;
            dimensions: string[];
        };
        /** @description Tables that are owed to somebody, ready to be asked for. */
        PresetView: {
            id: string;
            label: string;
            description: string;
            measure: components["schemas"]["Measure"];
            tables: components["schemas"]["PresetTable"][];
            /** @description Who defined it. */
            source: string;
            sourceUrl: string | null;
        };
        PresetsView: {
            items: components["schemas"]["PresetView"][];
            mostDimensions: number;
            /** @description Of all tables of one release. */
            mostCells: number;
            releasesADay: number;
            releasesLeft: number;
        };
        /** @description Problem details (RFC 9457). Decide by `code`; `detail` is one sentence for a person. Some codes add fields of their own, such as what is allowed now. */
        Problem: {
            /**
             * Format: uri
             * @example urn:panoh:problem:REFERRAL.NOT_OFFERED
             */
            type: string;
            title: string;
            status: number;
            /**
             * @description Stable
             * @example REFERRAL.NOT_OFFERED
             */
            code: string;
            /** @description What is wrong and what to do about it */
            detail: string;
            /** @description With BODY.INVALID and FORM.INVALID: which fields, and why; of a body also the name of the rule */
            fields?: {
                field: string;
                rule?: string;
                problem: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description A step to fewer cells. `group`: the dimension by this grouping; `drop`: without the dimension. */
        Proposal: {
            /** @enum {string} */
            kind: "drop" | "group";
            dimension: string;
            grouping: string | null;
        };
        /** @enum {string} */
        RankReason: "bed-fits-when-free" | "bed-free" | "exact-profile" | "interpreter-needed" | "language-spoken" | "other-region" | "same-region" | "takes-all-ages";
        ReadAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {boolean} */
            read: true;
        };
        ReasonBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /**
             * @description A code of the list the mechanism names for this step
             * @example capacity
             */
            reason: string;
        };
        ReasonedActBody: {
            /**
             * Format: date-time
             * @description When it happened; now where it is left out
             */
            occurredAt?: string;
            /** @description The revision you looked at */
            ifRevision?: number;
            /**
             * @description A code, never a sentence
             * @example documents-abroad
             */
            reason: string;
        };
        RecordAnswer: {
            /** Format: uuid */
            recordId: string;
            formId: components["schemas"]["FormId"];
            /** Format: uuid */
            organisationId: string;
            /** @description Send it as If-Match to change this record */
            etag: string;
            complete: boolean;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            changedAt: string;
            document: components["schemas"]["FormDocument"];
        };
        /** @description One time that records were taken. */
        RecordDownload: {
            /** Format: date-time */
            at: string;
            records: number;
            /** @description Values that were left out so that enough records are alike; rounded up to a multiple of k. */
            givenUp: number;
            /** @description Persons who stay away, because too few are like them in anything; rounded up to a multiple of k. */
            leftOut: number;
            /**
             * @description Null while it runs, or where a program was killed.
             * @enum {string|null}
             */
            ended: "broken-off" | "whole" | null;
        };
        /** @enum {string} */
        RecordExportState: "approved" | "asked" | "lapsed" | "refused";
        RecordExportView: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["RecordExportState"];
            /** @description As it was known at the end of that day; null until somebody agreed. */
            knownOn: string | null;
            /** @description Countries whose people it is about: those of the organisation when somebody asked. */
            jurisdictions: string[];
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description Until then another person may agree or refuse; afterwards it has lapsed.
             */
            decideBy: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            revision: number;
            /** @description The reader asked for it. */
            own: boolean;
            /** @description The reader may agree or refuse: a confirmed person who did not ask. */
            mayDecide: boolean;
            /** @description The reader may take the file now. */
            mayTake: boolean;
            downloads: components["schemas"]["RecordDownload"][];
            /** @description While somebody has to decide: what could be laid side by side with this one; agreed to last comes first. */
            beside: components["schemas"]["ExportBeside"][];
            format: components["schemas"]["RecordFormatId"];
            measure: components["schemas"]["Measure"];
            /** @description Months (YYYY-MM) in which the count began, the first and the last one included. */
            from: string;
            to: string;
            /** @description For whom and what for, in words of the office; never about a person. */
            purpose: string;
        };
        RecordExportsView: {
            items: components["schemas"]["RecordExportView"][];
            /** @description So many records must be alike in everything by which somebody could be looked for. */
            k: number;
            /** @description By what somebody could be looked for: codes of the codebook `dimension`. */
            quasiIdentifiers: string[];
        };
        /** @enum {string} */
        RecordFormatId: "ctdc" | "htcds";
        RecordsAnswer: {
            records: components["schemas"]["RecordAnswer"][];
            withheld: components["schemas"]["Category"][];
        };
        ReferralAnswer: {
            /** Format: uuid */
            id: string;
            code: string | null;
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            needId: string;
            service: string;
            urgency: string;
            attempt: number;
            /** Format: uuid */
            fromOrganisation: string;
            /** Format: uuid */
            toOrganisation: string;
            state: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            answerBy: string | null;
            /** Format: date-time */
            arrivedAt: string | null;
            /** @description Code of the last answer; shown to sender, receiver and commission, never to another organisation. */
            reason: string | null;
            conditions: string[];
            conditionsInWords: string | null;
            offeredBed: string | null;
            heldBed: string | null;
            waitingPlace: number | null;
            handover: components["schemas"]["HandoverState"];
            ended: boolean;
            ask: components["schemas"]["FormDocument"];
            /** @description Steps your organisation could take now */
            allowed: string[];
            version: number;
        };
        ReferralLineAnswer: {
            /** Format: uuid */
            id: string;
            attempt: number;
            /** Format: uuid */
            toOrganisation: string;
            state: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            arrivedAt: string | null;
            /**
             * Format: date-time
             * @description When giver and taker had both confirmed
             */
            handedOverAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            answerBy: string | null;
            reason: string | null;
            /**
             * Format: uuid
             * @description Whom the commission proposes to ask next
             */
            proposedTo: string | null;
            waitingPlace: number | null;
        };
        RefusalBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** @example KZ */
            jurisdiction: string;
            region?: string;
            /** @enum {string} */
            ageClass: "adult" | "child" | "age-disputed" | "unknown";
            /** @description Signal note; only its codes are kept */
            signal: components["schemas"]["FormDocument"];
            /** @description Code of the list gender */
            gender?: string;
            /** @description Code of the list age-band */
            ageBand?: string;
        };
        /** @description A table by where it was published. */
        RefusalTable: {
            /** @description Place in the ledger of its family; null for a table of this release. */
            place: number | null;
            table: string;
        };
        RegisterBedBody: {
            /** @description A short name inside the house; never an address */
            label: string;
            profile: components["schemas"]["BedProfileBody"];
        };
        RegisterDeviceBody: {
            /**
             * @description A neutral word: it says neither whose nor what for
             * @enum {string}
             */
            name: "almond" | "apple" | "apricot" | "barberry" | "cherry" | "fig" | "hazel" | "juniper" | "maple" | "mulberry" | "oak" | "olive" | "peach" | "pear" | "pine" | "pistachio" | "plum" | "pomegranate" | "poplar" | "quince" | "rowan" | "tulip" | "walnut" | "willow";
        };
        RegisterOrganisationBody: {
            name: string;
            /** @enum {string} */
            type: "NGO" | "LawEnforcement" | "HealthServiceOrganisation" | "CentralGovernmentOrganisation" | "LocalGovernmentOrganisation" | "ImmigrationService" | "LegalService" | "CorporateBusiness" | "SchoolOrCollege" | "Consulate" | "CourtOrProsecution" | "ChildProtection" | "InternationalOrganisation" | "Commission";
            /** @example UZ */
            country: string;
            /**
             * @example [
             *       "UZ"
             *     ]
             */
            jurisdictions: string[];
            region?: string;
            superiorId?: string;
            /**
             * @description Id of the calendar of working days
             * @example uz
             */
            calendar: string;
            /** @example Asia/Tashkent */
            zone: string;
            /** @description Where duty mail goes; never a private address */
            dutyEmail?: string;
            /** @description Who answers at any hour; never a private number */
            dutyPhone?: string;
        };
        RegisterServiceBody: {
            urgencies: ("urgent" | "standard" | "planned")[];
            languages: string[];
            regions: string[];
            genders: ("Feminine" | "Masculine" | "TransgenderFeminine" | "TransgenderMasculine" | "NonConforming" | "NonSpecifiedUnknown")[];
            ageFrom: number;
            ageTo: number;
            paused: boolean;
            /** @enum {string} */
            kind: "bed" | "outreach" | "essentials" | "medical" | "psychological" | "interpretation" | "legal" | "advocate" | "guardianship" | "documents" | "protection" | "money" | "transport" | "child-care" | "family-work" | "education" | "training" | "employment" | "housing" | "wage-claim" | "safe-return" | "follow-up";
        };
        RegisterSignalBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** @description Answers by field id */
            document: components["schemas"]["FormDocument"];
            /**
             * @description Where help is given
             * @example KZ
             */
            jurisdiction: string;
            /** @example KZ-ALA */
            region?: string;
            /**
             * @description An age in dispute is treated as a child’s
             * @enum {string}
             */
            ageClass: "adult" | "child" | "age-disputed" | "unknown";
        };
        /** @description What stands in the way, as a place in the document and a code; never the value. */
        RegistrationFault: {
            /** @description `consents[1].textVersion`, `person.name`, `code`, `device`, `document` */
            field: string;
            code: string;
        };
        ReleaseCost: {
            cells: number;
            hiddenCells: number;
            /** @description People in hidden cells, rounded up to a multiple of the threshold: the sum itself could give a cell back. */
            hiddenPeople: number;
            /** @description How much less could perhaps have been hidden, as a share of what was; 0: nothing less is possible. */
            gap: number;
            seconds: number;
        };
        /** @description Tables of one measure that are to be published together; in codes, nothing of a person stands in it. */
        ReleaseDefinition: {
            measure: components["schemas"]["Measure"];
            tables: components["schemas"]["AskedTable"][];
            /** @description Months (YYYY-MM) in which the count began, the first and the last one included. */
            from: string;
            to: string;
        };
        ReleaseDimensionBody: {
            /** @example age-band */
            dimension: string;
            /**
             * @description How its codes are put together; null for the usual way
             * @example child-adult
             */
            grouping?: string | null;
            /**
             * @description Only these codes have a line of their own; null for those of the grouping
             * @example null
             */
            codes?: string[] | null;
        };
        /** @description A release in a list. */
        ReleaseLine: {
            /** Format: uuid */
            id: string;
            name: string;
            measure: components["schemas"]["Measure"];
            /** @description First and last month (YYYY-MM). */
            from: string;
            to: string;
            /**
             * Format: date
             * @description Day as of which the numbers are known: one that was over when they were asked for.
             */
            knownOn: string;
            /** @description Where its definition comes from; null where somebody composed it. */
            preset: string | null;
            state: components["schemas"]["ReleaseState"];
            progress: components["schemas"]["ReleaseProgress"];
            /** @description Once it is ready. */
            cost: components["schemas"]["ReleaseCost"] | null;
            refusal: components["schemas"]["ReleaseRefusal"] | null;
            revision: number;
            /**
             * Format: uuid
             * @description Membership of whoever asked for it.
             */
            askedBy: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            releasedAt: string | null;
            /** @description The reader may publish it now. */
            mayRelease: boolean;
        };
        ReleaseProgress: {
            stage: components["schemas"]["ReleaseStage"] | null;
            /** @description Of this stage, from 0 to 1. */
            share: number;
        };
        /** @description In codes: no number, no cell. */
        ReleaseRefusal: {
            /** @description Also the key of its sentence. */
            code: string;
            /** @enum {string|null} */
            attack: "areas" | "bounds" | "filters" | "linked-tables" | "shifted-bands" | "subtraction" | "successive-dates" | "undecided" | null;
            /** @description Tables that give the number back together. */
            tables: components["schemas"]["RefusalTable"][];
        };
        /** @enum {string} */
        ReleaseStage: "checking" | "counting" | "hiding";
        /** @enum {string} */
        ReleaseState: "failed" | "ready" | "refused" | "released" | "waiting" | "withdrawn" | "working";
        /** @description A table in codes, with its numbers once they are protected and audited: null where hidden. Before it is published they are rounded. */
        ReleaseTable: {
            values: (number | null)[] | null;
            id: string;
            /** @description At most five; the last one runs fastest. Times are told by months (`2024-03`), on the dimension `month`. */
            dimensions: {
                dimension: string;
                headings: components["schemas"]["DeclaredHeading"][];
                /** @description A person may have several of its codes; at most one dimension of a table may. */
                several: boolean;
            }[];
            /** @description Only people who fit all of them are in the table; the period is one of them, on `month`. */
            filters: {
                dimension: string;
                codes: string[];
            }[];
            /** @description The day (YYYY-MM-DD) as of which it was known. */
            knownOn: string;
        };
        ReleaseTableBody: {
            /** @description At most five; may be empty, for the total alone */
            dimensions: components["schemas"]["ReleaseDimensionBody"][];
            /** @description All of them must hold */
            filters: components["schemas"]["TableFilterBody"][];
        };
        ReleaseView: {
            /** @description Counts from 1 up to but not including it are protected; null before it is prepared. */
            threshold: number | null;
            /** @description What numbers are shown as multiples of: the threshold while it is ready; null where they are exact, or none. */
            roundedTo: number | null;
            /** @description The question as it was asked: it can be asked again, or coarser. */
            asked: components["schemas"]["ReleaseDefinition"];
            tables: components["schemas"]["ReleaseTable"][];
            /** @description Coarser definitions that could leave, each can be asked as it is; only where it was refused. */
            proposals: components["schemas"]["Proposal"][];
            /** Format: uuid */
            id: string;
            name: string;
            measure: components["schemas"]["Measure"];
            /** @description First and last month (YYYY-MM). */
            from: string;
            to: string;
            /**
             * Format: date
             * @description Day as of which the numbers are known: one that was over when they were asked for.
             */
            knownOn: string;
            /** @description Where its definition comes from; null where somebody composed it. */
            preset: string | null;
            state: components["schemas"]["ReleaseState"];
            progress: components["schemas"]["ReleaseProgress"];
            /** @description Once it is ready. */
            cost: components["schemas"]["ReleaseCost"] | null;
            refusal: components["schemas"]["ReleaseRefusal"] | null;
            revision: number;
            /**
             * Format: uuid
             * @description Membership of whoever asked for it.
             */
            askedBy: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            releasedAt: string | null;
            /** @description The reader may publish it now. */
            mayRelease: boolean;
        };
        ReleasesView: {
            items: components["schemas"]["ReleaseLine"][];
        };
        RepairTaskView: {
            /** @description The registration as its author wrote it or mended it last; null when it cannot be opened any more. */
            registration: components["schemas"]["WrittenRegistration"] | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            deviceId: string;
            /** @description As it stands on the card. */
            code: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "discarded" | "opened" | "repair" | "waiting";
            /**
             * Format: uuid
             * @description The case that it became.
             */
            caseId: string | null;
            attempts: number;
            /** @description What stands in the way: places in the document and codes. */
            faults: components["schemas"]["RegistrationFault"][];
        };
        ReportHappeningBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /**
             * @description What happened, by its code alone
             * @enum {string}
             */
            event: "threat.reported" | "plan.made" | "plan.reviewed" | "plan.completed" | "stay.extended" | "disclosure.reviewed" | "commission.notified" | "follow-up.month-3" | "follow-up.month-6" | "follow-up.month-12";
        };
        ReportView: {
            /** Format: uuid */
            id: string;
            name: string;
            definition: components["schemas"]["TableDefinition"];
            /** @description The whole organisation sees it. */
            shared: boolean;
            /** @description The reader saved it, and may change it. */
            own: boolean;
            revision: number;
        };
        /** @description An organisation that offers what a need asks for. */
        RerouteCandidate: {
            /** Format: uuid */
            organisationId: string;
            name: string;
            region: string | null;
            sameRegion: boolean;
            languages: string[];
            /** @description It takes requests of this urgency. */
            takesUrgency: boolean;
            paused: boolean;
            freeBeds: number;
            beds: number;
            /** @description It was asked for this need already, and is still asked or said no. */
            asked: boolean;
        };
        ReroutingBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** Format: uuid */
            organisationId: string;
            legalBasis?: string;
        };
        ReservedCode: {
            code: string;
            /** Format: date-time */
            until: string;
        };
        /** @enum {string} */
        Role: "administrator" | "analyst" | "auditor" | "case-manager" | "consular-officer" | "focal-point" | "identifier" | "national-coordinator" | "shelter-staff" | "territorial-secretary";
        /** @description A field inside a repeated row. */
        RowFieldView: {
            kind: {
                /** @enum {string} */
                type: "boolean";
            } | {
                /** @enum {string} */
                type: "case-code";
            } | {
                /** @enum {string} */
                type: "code";
                list: string;
            } | {
                /** @enum {string} */
                type: "codes";
                list: string;
            } | {
                /** @enum {string} */
                type: "countries";
            } | {
                /** @enum {string} */
                type: "country";
            } | {
                /** @enum {string} */
                type: "date";
                past: boolean;
            } | {
                /** @enum {string} */
                type: "instant";
            } | {
                /** @enum {string} */
                type: "long-text";
                max: number;
            } | {
                /** @enum {string} */
                type: "month";
                past: boolean;
            } | {
                /** @enum {string} */
                type: "number";
                min: number;
                max: number;
            } | {
                /** @enum {string} */
                type: "partial-date";
            } | {
                /** @enum {string} */
                type: "person-name";
            } | {
                /** @enum {string} */
                type: "reference";
            } | {
                /** @enum {string} */
                type: "region";
            } | {
                /** @enum {string} */
                type: "text";
                max: number;
            };
            id: string;
            label: string;
            help: string | null;
            /** @description Without it the form is not complete: always, never, or when the condition holds. */
            required: boolean | {
                all: components["schemas"]["Condition"][];
            } | {
                any: components["schemas"]["Condition"][];
            } | {
                /** @enum {string} */
                fact: "child";
            } | {
                field: string;
                /** @enum {boolean} */
                filled: true;
            } | {
                field: string;
                has: string[];
            } | {
                not: components["schemas"]["Condition"];
            };
            /** @description While this holds the field is not asked, and an answer is refused. */
            absentWhen: {
                all: components["schemas"]["Condition"][];
            } | {
                any: components["schemas"]["Condition"][];
            } | {
                /** @enum {string} */
                fact: "child";
            } | {
                field: string;
                /** @enum {boolean} */
                filled: true;
            } | {
                field: string;
                has: string[];
            } | {
                not: components["schemas"]["Condition"];
            } | null;
            /** @description The field that this one may not come before. */
            notBefore: string | null;
            /** @description Stays with the organisation that wrote it, whatever was consented. */
            neverCrossOrganisation: boolean;
        };
        RowValue: components["schemas"]["PersonName"] | string[] | boolean | number | {
            /** @enum {string} */
            certainty: "estimated";
            year: number;
            within: number;
        } | {
            /** @enum {string} */
            certainty: "exact";
            date: string;
        } | {
            /** @enum {string} */
            certainty: "month";
            month: string;
        } | {
            /** @enum {string} */
            certainty: "unknown";
        } | {
            /** @enum {string} */
            certainty: "year";
            year: number;
        } | string;
        SaidBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
        };
        SaveReportBody: {
            /** @description How it is found again; never a person */
            name: string;
            definition: components["schemas"]["TableBody"];
            /** @description Whether the whole organisation sees it */
            shared: boolean;
        };
        SealedRegistrationBody: {
            /**
             * Format: uuid
             * @description Random, made by the device: sent twice it is one
             */
            id: string;
            /** Format: uuid */
            deviceId: string;
            /** @description Key of the node to which it is sealed */
            keyId: string;
            /** @description Encapsulated key, base64url */
            enc: string;
            /** @description base64url */
            ciphertext: string;
            /**
             * @description Code of the sheaf that stands on the card
             * @example K7Q4-X2M9-C
             */
            code: string;
            /** @description As the device says it */
            occurredAt: string;
            /**
             * @description Version of each consent text that was read out, by purpose and language
             * @example {
             *       "P2.ru": 1
             *     }
             */
            textVersions: {
                [key: string]: number;
            };
        };
        SealedRegistrationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            deviceId: string;
            /** @description As it stands on the card. */
            code: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "discarded" | "opened" | "repair" | "waiting";
            /**
             * Format: uuid
             * @description The case that it became.
             */
            caseId: string | null;
            attempts: number;
            /** @description What stands in the way: places in the document and codes. */
            faults: components["schemas"]["RegistrationFault"][];
        };
        SectionAnswer: {
            /** Format: uuid */
            recordId: string;
            formId: components["schemas"]["FormId"];
            category: components["schemas"]["Category"];
            /**
             * Format: uuid
             * @description Organisation that wrote it
             */
            writtenBy: string;
            because: components["schemas"]["SeenBecause"];
            document: components["schemas"]["FormDocument"];
        };
        /** @enum {string} */
        SecurityLevel: "controlled-entry" | "guarded" | "open" | "secret-address";
        /** @enum {string} */
        SeenBecause: "grant" | "own-work" | "safety";
        SeenBody: {
            /**
             * Format: date-time
             * @description The `now` of the page you saw
             */
            seenUntil: string;
        };
        SendReferralsBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /**
             * Format: uuid
             * @description Whom to ask; left out in a broadcast
             */
            organisationId?: string;
            /** @description Ask everybody who can help at once; urgent needs only */
            broadcast?: boolean;
            /**
             * @description A recorded ground that stands in for a consent
             * @example threat-to-life
             */
            legalBasis?: string;
        };
        ServiceAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            kind: components["schemas"]["ServiceKind"];
            revision: number;
            urgencies: ("planned" | "standard" | "urgent")[];
            /** @description Empty: any, through an interpreter. */
            languages: string[];
            /** @description Where it is given; empty: everywhere the organisation acts. */
            regions: string[];
            /** @description Empty: any. */
            genders: ("Feminine" | "Masculine" | "NonConforming" | "NonSpecifiedUnknown" | "TransgenderFeminine" | "TransgenderMasculine")[];
            ageFrom: number;
            ageTo: number;
            /** @description A paused service is not offered to anyone; referrals under way go on. */
            paused: boolean;
        };
        /** @enum {string} */
        ServiceKind: "advocate" | "bed" | "child-care" | "documents" | "education" | "employment" | "essentials" | "family-work" | "follow-up" | "guardianship" | "housing" | "interpretation" | "legal" | "medical" | "money" | "outreach" | "protection" | "psychological" | "safe-return" | "training" | "transport" | "wage-claim";
        ServicesAnswer: {
            items: components["schemas"]["ServiceAnswer"][];
        };
        /** @description Somebody is signed in: who, as whom, and what their role may do at all. */
        SessionView: {
            /** @enum {boolean} */
            signedIn: true;
            /** Format: uuid */
            membershipId: string;
            role: components["schemas"]["Role"];
            /** @description Confirms memberships and gives assignments in the organisation. */
            lead: boolean;
            /** @description A lead has confirmed this membership: without it no person is read. */
            confirmed: boolean;
            /** Format: uuid */
            organisationId: string;
            /** @description What the role may do at all; what is allowed for one case, its own answers say. */
            permissions: components["schemas"]["Permission"][];
            installationKind: components["schemas"]["InstallationKind"];
            /**
             * Format: date-time
             * @description By the clock of the installation, which a demo may have moved.
             */
            now: string;
            /** @description Send it back as X-CSRF-Token with every request that changes something. A program's token needs none. */
            csrfToken?: string;
            /** @description Others that the same person may act as after signing in anew. */
            memberships: components["schemas"]["MembershipChoice"][];
            displayName: string;
            language: string;
            organisationName: string;
            organisationCountry: string;
        };
        SheetSuggestion: {
            sheet: string;
            /** @description Help for the officer's own judgement; none of these is a status. */
            texts: {
                code: string;
                label: string;
            }[];
        };
        SignInBody: {
            /** @example consul@almaty.demo.panoh.invalid */
            email: string;
            password: string;
            /** @description Which membership to act as, when there are several */
            membershipId?: string;
            /** @description On a shared computer the cookie goes when the browser is closed */
            sharedComputer?: boolean;
        };
        /** @enum {string} */
        Standard: "htcds-2.0" | "iso-15924" | "iso-3166-1" | "iso-639" | "panoh";
        StateView: {
            id: string;
            label: string;
            countsAs: string | null;
            htcds: string | null;
            final: boolean;
            protects: boolean;
        };
        TableBody: {
            /**
             * @description One of the five counts; they are never added up
             * @enum {string}
             */
            measure: "signals" | "presumed" | "identified" | "assisted" | "returned";
            /**
             * @example [
             *       "exploitation"
             *     ]
             */
            rows: string[];
            /**
             * @description At most one; may be empty
             * @example [
             *       "year"
             *     ]
             */
            columns: string[];
            /** @description How codes of rows and columns are put together; every code has its line where it is left out */
            groupings?: components["schemas"]["TableGroupingBody"][];
            /** @description All of them must hold */
            filters: components["schemas"]["TableFilterBody"][];
            /**
             * @description First month
             * @example 2021-01
             */
            from: string;
            /**
             * @description Last month, included
             * @example 2025-12
             */
            to: string;
            /**
             * @description As it was known on that day; null for today
             * @example 2026-03-24
             */
            asKnownOn: string | null;
        };
        /** @description A question in codes: nothing of a person stands in it. */
        TableDefinition: {
            measure: components["schemas"]["Measure"];
            rows: string[];
            columns: string[];
            /** @description How the codes of rows and columns are put together; left out where every code has its line. */
            groupings?: components["schemas"]["TableGrouping"][];
            /** @description All of them must hold. */
            filters: components["schemas"]["TableFilter"][];
            /** @description Months (YYYY-MM) in which the count began, the first and the last one included. */
            from: string;
            to: string;
            /** @description What was known on that day (YYYY-MM-DD); null for today. */
            asKnownOn: string | null;
        };
        TableFilter: {
            dimension: string;
            /** @description Facts that have any of them. */
            codes: string[];
        };
        TableFilterBody: {
            /** @example citizenship */
            dimension: string;
            /**
             * @description Facts that have any of them
             * @example [
             *       "UZ"
             *     ]
             */
            codes: string[];
        };
        TableGrouping: {
            dimension: string;
            grouping: string;
        };
        TableGroupingBody: {
            /** @example age-band */
            dimension: string;
            /**
             * @description One of the groupings of the dimension
             * @example child-adult
             */
            grouping: string;
        };
        /** @description A table for the screen: what is hidden carries no number, and what is shown has noise. */
        TableView: {
            definition: components["schemas"]["TableDefinition"];
            /** Format: date */
            knownOn: string;
            threshold: number;
            perturbed: components["schemas"]["Perturbed"];
            /** @description Codes, or names of their groups; the words stand with the dimensions. */
            rows: string[];
            columns: string[];
            cells: components["schemas"]["Cell"][][];
            rowTotals: components["schemas"]["Cell"][];
            columnTotals: components["schemas"]["Cell"][];
            total: components["schemas"]["Cell"];
            /** @description By row and column: which share of those in the column of whom anything is stated is in the row, from 0 to 1. */
            shares: (number | null)[][];
            rowShares: (number | null)[];
            hiddenCells: number;
            /**
             * @description Always: whoever cuts the same people in many ways comes nearer to the truth than a table may bring the public.
             * @enum {boolean}
             */
            notForRelease: true;
            /** @description A table leaves the house as a release: counted anew without noise, solved, audited. */
            export: {
                /** @enum {boolean} */
                available: false;
                /** @enum {string} */
                by: "release";
            };
            questionsLeft: number;
        };
        TakeActionBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /** @description A code of the list the step asks for */
            reason?: string;
            /** @description What the step rests on */
            records?: components["schemas"]["GivenRecordBody"][];
            /** @description Conflicts found with a proposed guardian; empty: none */
            conflicts?: string[];
            /**
             * @description Last day of an extension
             * @example 2025-05-09
             */
            extensionEnd?: string;
            /** @description Who receives, where the step passes information on */
            recipientId?: string;
            consentId?: string;
            /**
             * @description A ground that stands in for a consent
             * @example criminal-report
             */
            legalBasis?: string;
        };
        TakeOverAnswer: {
            /** @description False when there is no such card; nothing was changed */
            linked: boolean;
        };
        TakeOverBody: {
            /**
             * @description Code of the card the person was given when they refused
             * @example K7Q4-X2M9-C
             */
            code: string;
        };
        /** @description What must I do now, what runs out next, what changed since I was here. */
        TodayScreen: {
            /**
             * Format: date-time
             * @description Send it back as `seenUntil`: what comes in meanwhile stays new.
             */
            now: string;
            /** Format: date-time */
            changedSince: string;
            /** @description Null for a role that works on no cases. */
            work: components["schemas"]["TodaysWork"] | null;
            changes: {
                items: components["schemas"]["ChangeLine"][];
                count: number;
                unread: number;
            };
        };
        TodaysCase: {
            id: string;
            code: string;
            region: string | null;
            ageClass: components["schemas"]["AgeClass"];
            /** @enum {string} */
            urgency: "life-danger" | "planned" | "today";
            /** Format: date-time */
            recordedAt: string;
        };
        TodaysWork: {
            /**
             * @description The organisation's own clocks, or all of the territory for who watches one.
             * @enum {string}
             */
            scope: "own" | "watched";
            counts: {
                today: number;
                breached: number;
                paused: number;
                "this-week": number;
                later: number;
            };
            breached: components["schemas"]["DeadlineAnswer"][];
            today: components["schemas"]["DeadlineAnswer"][];
            thisWeek: components["schemas"]["DeadlineAnswer"][];
            inbox: components["schemas"]["InboxCounts"];
            /** @description Cases assigned to the member, newest first. */
            assigned: {
                items: components["schemas"]["TodaysCase"][];
                more: boolean;
            };
            /** @description What the organisation has entered about itself. */
            entered: {
                services: number;
                beds: number;
                freeBeds: number;
            };
        };
        /** @description A track: where a case can rest, and the steps between. */
        TrackView: {
            id: string;
            label: string;
            /** @description What has its own one: a case, a referral. */
            per: string;
            first: string;
            states: components["schemas"]["StateView"][];
            actions: components["schemas"]["ActionView"][];
            source: components["schemas"]["CitedView"] | null;
        };
        /** @description `enters` and `leaves` name a state, `does` a step, `event` something no track knows. */
        TriggerView: {
            /** @enum {string} */
            on: "does" | "enters" | "event" | "leaves";
            track: components["schemas"]["NamedView"] | null;
            what: components["schemas"]["NamedView"];
        };
        WaitingAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            referralId: string;
            code: string | null;
            profile: string;
            urgency: string;
            /** Format: date-time */
            since: string;
            /** @description In the queue of its profile, first is 1. */
            place: number;
            offeredBed: string | null;
        };
        WaitingListAnswer: {
            items: components["schemas"]["WaitingAnswer"][];
        };
        /** @description A need that nobody has accepted yet, by codes only. */
        WaitingNeed: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            code: string;
            service: string;
            urgency: string;
            jurisdiction: string;
            region: string | null;
            /** @description Who opened it and asks for it. */
            askedByName: string;
            /** Format: date-time */
            waitsSince: string;
            attempts: number;
            declines: number;
            expiries: number;
            /** @description Attempts that nobody has answered yet. */
            unanswered: number;
            /** @description Places in queues. */
            queued: number;
            /** Format: date-time */
            escalatedAt: string | null;
            last: components["schemas"]["LastAttempt"] | null;
            /**
             * Format: uuid
             * @description The attempt that can be re-routed: declined or run out; null where none can.
             */
            reroutable: string | null;
            /** @description What the commission proposed last, while it was not asked yet. */
            proposedName: string | null;
        };
        /** @enum {string} */
        Weekday: "friday" | "monday" | "saturday" | "sunday" | "thursday" | "tuesday" | "wednesday";
        /** @enum {string} */
        WhyHidden: "below-threshold" | "gives-back";
        WithdrawalBody: {
            /**
             * Format: date-time
             * @description When it happened; now if left out
             */
            occurredAt?: string;
            /**
             * @description Needed when it happened more than 24 hours ago
             * @enum {string}
             */
            lateReason?: "offline" | "told-later" | "paper-record" | "correction";
            /**
             * @description How the person said it; a code of the list withdrawal-way
             * @example tell-staff
             */
            way: string;
        };
        WrittenConsentBody: {
            /** @description Answers by field id */
            document: components["schemas"]["FormDocument"];
        };
        /** @description What the author wrote, with whatever is wrong in it; the forms are those of the field catalogue. */
        WrittenRegistration: {
            kind?: string;
            jurisdiction?: string;
            region?: string | null;
            ageClass?: string;
            occurredAt?: string;
            lateReason?: string;
            legalBasis?: string;
            newCode?: boolean;
            signal?: components["schemas"]["FormDocument"];
            consents?: components["schemas"]["FormDocument"][];
            person?: components["schemas"]["FormDocument"] | null;
            forms?: {
                [key: string]: components["schemas"]["FormDocument"];
            };
        };
        YearOfCountView: {
            /** @description One of the five counts; they are never added up. */
            measure: components["schemas"]["Measure"];
            /** @description From January on; the last one is not over. */
            thisYear: components["schemas"]["Cell"][];
            /** @description All twelve months. */
            lastYear: components["schemas"]["Cell"][];
            soFar: components["schemas"]["Cell"];
            /** @description Of the same months of last year. */
            lastYearSoFar: components["schemas"]["Cell"];
            lastYearWhole: components["schemas"]["Cell"];
        };
        /** @description This year beside last year, for a look; every number with noise, the small ones hidden. */
        YearSoFarView: {
            /** Format: date */
            knownOn: string;
            year: number;
            /** @description The present one, 1 to 12. */
            month: number;
            threshold: number;
            perturbed: components["schemas"]["Perturbed"];
            counts: components["schemas"]["YearOfCountView"][];
            /** @description How clocks ended for people signalled this year; one person may have had a clock more than once. */
            clocks: components["schemas"]["ClockResultsView"][];
            /** @description How soon people signalled this year had a bed. */
            timeToBed: components["schemas"]["BedBandView"][];
            /** @enum {boolean} */
            notForRelease: true;
            questionsLeft: number;
        };
    };
    responses: {
        /** @description Not signed in, or the session has ended. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The role does not include this, or the request does not come from our own page. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing here that you can open, whether or not it exists. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The rules do not allow this now, or the same request is still running. */
        Refused: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody changed it since you looked, or you did not say what you saw. */
        Stale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not have the expected shape, or its key belongs to another request. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Anything else that went wrong: too large, unreadable, or not possible at the moment. */
        Other: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
        IdempotencyKey: string;
        /** @description ETag of the record as you saw it; needed to change one that exists. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description Send it as If-Match to change this record. */
        ETag: string;
        /** @description Seconds after which it is worth trying again. */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            default: components["responses"]["Other"];
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "waiting";
                    };
                };
            };
            /** @description Not now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "waiting";
                    };
                };
            };
            default: components["responses"]["Other"];
        };
    };
    Health_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Other"];
        };
    };
    SignIn_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipsToChoose"] | components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    SignIn_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    SignIn_chooseLanguage: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseLanguageBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    SignIn_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    SignIn_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosePasswordBody"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Installation_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationView"];
                };
            };
            default: components["responses"]["Other"];
        };
    };
    Organisations_list: {
        parameters: {
            query?: {
                jurisdiction?: string;
                type?: "NGO" | "LawEnforcement" | "HealthServiceOrganisation" | "CentralGovernmentOrganisation" | "LocalGovernmentOrganisation" | "ImmigrationService" | "LegalService" | "CorporateBusiness" | "SchoolOrCollege" | "Consulate" | "CourtOrProsecution" | "ChildProtection" | "InternationalOrganisation" | "Commission";
                region?: string;
                /** @description A part of the name */
                search?: string;
                /** @description Offers it now */
                service?: "bed" | "outreach" | "essentials" | "medical" | "psychological" | "interpretation" | "legal" | "advocate" | "guardianship" | "documents" | "protection" | "money" | "transport" | "child-care" | "family-work" | "education" | "training" | "employment" | "housing" | "wage-claim" | "safe-return" | "follow-up";
                /** @description Cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfOrganisationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Organisations_register: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterOrganisationBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Organisations_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Organisations_change: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganisationBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Members_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberView"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    Members_invite: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        displayName: string;
                        role: components["schemas"]["Role"];
                        lead: boolean;
                        /** Format: date-time */
                        confirmedAt: string | null;
                        /**
                         * Format: date-time
                         * @description When the person came by their link; null while the invitation is open.
                         */
                        takenAt: string | null;
                        secret?: string;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Members_inviteAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        displayName: string;
                        role: components["schemas"]["Role"];
                        lead: boolean;
                        /** Format: date-time */
                        confirmedAt: string | null;
                        /**
                         * Format: date-time
                         * @description When the person came by their link; null while the invitation is open.
                         */
                        takenAt: string | null;
                        secret?: string;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Members_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Members_end: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ended: true;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Members_issue: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueApiTokenBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId?: string;
                        token?: string;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Members_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        revoked: true;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Mechanisms_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MechanismLine"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    Mechanisms_read: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MechanismView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Mechanisms_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tracks: {
                            [key: string]: string;
                        };
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Catalogue_forms: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FormView"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Catalogue_form: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                formId: components["schemas"]["FormId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Catalogue_lawWords: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        words: {
                            [key: string]: string;
                        };
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Catalogue_sheets: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IndicatorSheetView"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Codebooks_codebook: {
        parameters: {
            query?: {
                language?: string;
                /** @description The newest where it is not given */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodebookView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Codebooks_consentText: {
        parameters: {
            query?: {
                language?: string;
                /** @description The newest where it is not given */
                version?: number;
            };
            header?: never;
            path: {
                purpose: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentTextView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Calendars_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            revision: number;
                            zone: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    Calendars_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Calendars_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDayBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDates"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Calendars_change: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDayBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Cases_register: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSignalBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Cases_list: {
        parameters: {
            query?: {
                /** @description Only cases assigned to the asking member */
                assigned?: boolean;
                /** @description Only cases that are not closed */
                open?: boolean;
                /** @description Cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Cases_byCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Cases_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Cases_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Cases_grants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantsAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Forms_person: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description ETag of the record as you saw it; needed to change one that exists. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Forms_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
                formId: components["schemas"]["FormId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordsAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Forms_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description ETag of the record as you saw it; needed to change one that exists. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                caseId: string;
                formId: components["schemas"]["FormId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Forms_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                formId: components["schemas"]["FormId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Forms_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Forms_change: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description ETag of the record as you saw it; needed to change one that exists. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                caseId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Consents_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Consents_record: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Consents_writeDown: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenConsentBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Consents_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Indicators_suggest: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SheetSuggestion"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Assignments_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentsAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Assignments_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Assignments_end: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Links_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Links_link: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Links_unlink: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Exceptions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionsAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Exceptions_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExceptionBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Exceptions_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                exceptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Persons_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSearchBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameMatchesAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Persons_possibleMatch: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSearchBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleMatchAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Persons_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Persons_takeOver: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOverBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeOverAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Pathways_read: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayScreen"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Pathways_take: {
        parameters: {
            query?: {
                language?: string;
            };
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                track: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeActionBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayScreen"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Pathways_report: {
        parameters: {
            query?: {
                language?: string;
            };
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportHappeningBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayScreen"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    WaitingNeeds_list: {
        parameters: {
            query?: {
                region?: string;
                urgency?: "urgent" | "standard" | "planned";
                /** @description Cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfWaitingNeed"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    WaitingNeeds_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RerouteCandidate"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Needs_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedsAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Needs_open: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Needs_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Needs_matches: {
        parameters: {
            query?: {
                legalBasis?: string;
            };
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchesAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Needs_disclosure: {
        parameters: {
            query: {
                organisationId: string;
                legalBasis?: string;
            };
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Needs_send: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendReferralsBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Needs_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Needs_placeInterim: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterimBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Needs_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterimExtensionBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Needs_end: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Inbox_inbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    Inbox_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    Inbox_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_waitlist: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_answerOffer: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferAnswerBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_recall: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_depart: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_arrive: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_noShow: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_handover: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_feedback: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_close: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Referrals_reroute: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReroutingBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Beds_list: {
        parameters: {
            query?: {
                organisationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedsAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Beds_register: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterBedBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Beds_change: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                bedId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBedBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Services_list: {
        parameters: {
            query?: {
                organisationId?: string;
                kind?: "bed" | "outreach" | "essentials" | "medical" | "psychological" | "interpretation" | "legal" | "advocate" | "guardianship" | "documents" | "protection" | "money" | "transport" | "child-care" | "family-work" | "education" | "training" | "employment" | "housing" | "wage-claim" | "safe-return" | "follow-up";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicesAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Services_register: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterServiceBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Services_change: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeServiceBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Today_read: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayScreen"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Today_seen: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        seenUntil: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Deadlines_list: {
        parameters: {
            query?: {
                language?: string;
                group?: "breached" | "today" | "this-week" | "later" | "paused";
                /** @description own: only clocks that your organisation owns */
                owner?: "own" | "all";
                /** @description Only clocks of this owner */
                organisationId?: string;
                /** @description Name in the mechanism */
                clock?: string;
                /** @description Of the owner */
                region?: string;
                caseId?: string;
                /** @description Cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePageAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Deadlines_explain: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineExplanation"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Deadlines_acknowledge: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineStateAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Deadlines_pause: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedActBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineStateAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Deadlines_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineStateAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Deadlines_waive: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedActBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineStateAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    ClockBoard_read: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockBoard"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    CaseDeadlines_list: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDeadlinesAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    CalendarFeed_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    CalendarFeed_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendarFeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    CalendarFeed_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    CalendarFeed_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Notices_list: {
        parameters: {
            query?: {
                /** @description Only what nobody has read yet */
                unread?: boolean;
                /** @description Cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePageAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Notices_read: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Events_listen: {
        parameters: {
            query?: {
                /** @description The id last heard, for a stream that is opened anew; a browser sends it as Last-Event-ID */
                after?: string;
                /** @description End the stream after so many seconds, for a proxy that lets no answer through before its end */
                seconds?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Print_letter: {
        parameters: {
            query?: {
                language?: string;
                /** @description A second language, printed beside the first */
                second?: string;
            };
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Print_card: {
        parameters: {
            query?: {
                language?: string;
                /** @description A second language, printed beside the first */
                second?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Print_consents: {
        parameters: {
            query?: {
                language?: string;
                /** @description A second language, printed beside the first */
                second?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Deliveries_list: {
        parameters: {
            query?: {
                state?: "waiting" | "delivered" | "quarantined";
                /** @description Cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPageAnswer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    DeadLetters_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetter"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    DeadLetters_replay: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                deadLetterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        replayed: true;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Tables_dimensions: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DimensionsView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Tables_table: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TableBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Year_year: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearSoFarView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Reports_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportView"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    Reports_save: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReportBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Reports_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        deleted: true;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Reports_change: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeReportBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    RecordExports_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordExportsView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    RecordExports_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRecordExportBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordExportView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    RecordExports_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordExportView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    RecordExports_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordExportView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    RecordExportFile_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            default: components["responses"]["Other"];
        };
    };
    Releases_presets: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresetsView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Releases_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    Releases_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskReleaseBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Releases_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    Releases_release: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Releases_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    ReleaseFiles_file: {
        parameters: {
            query: {
                format: "csv" | "xlsx" | "json-stat" | "pdf";
                language: "en" | "ru" | "uz-Latn" | "uz-Cyrl" | "kk" | "ky" | "tg" | "tk";
            };
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Audit_search: {
        parameters: {
            query?: {
                caseId?: string;
                membershipId?: string;
                /** @description Kind of entry, spelled like its event */
                type?: string;
                /** @description Recorded from this instant on */
                from?: string;
                /** @description Recorded before this instant */
                until?: string;
                /** @description Cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditLineView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Devices_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeviceView"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    Devices_register: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDeviceBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: components["schemas"]["DeviceName"];
                        /** Format: uuid */
                        membershipId: string;
                        memberName: string;
                        /** Format: date-time */
                        registeredAt: string;
                        /** Format: date-time */
                        seenAt: string;
                        /** Format: date-time */
                        killedAt: string | null;
                        /**
                         * Format: date-time
                         * @description When the device learned of it and forgot what it held; null while it has not called yet.
                         */
                        toldAt: string | null;
                        token?: string;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Devices_kill: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Devices_sheaf: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSheaf"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    Devices_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: components["schemas"]["DeviceState"];
                    };
                };
            };
            default: components["responses"]["Other"];
        };
    };
    NodeKey_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeKeyView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    SealedRegistrations_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SealedRegistrationView"][];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Other"];
        };
    };
    SealedRegistrations_receive: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealedRegistrationBody"];
            };
        };
        responses: {
            /** @description As it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedRegistrationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    SealedRegistrations_open: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedRegistrationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    RepairTasks_list: {
        parameters: {
            query?: {
                /** @description Cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSealedRegistrationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    RepairTasks_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairTaskView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Other"];
        };
    };
    RepairTasks_mend: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MendingBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedRegistrationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
    RepairTasks_discard: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardingBody"];
            };
        };
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedRegistrationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Other"];
        };
    };
}
