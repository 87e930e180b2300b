"""The words that stand over columns in English and Welsh, with the fields that each may mean.

Words are given without plurals, and without the little words that `headings` leaves out.
"""

KEPT = "kept"
"""A column that is known to be no field of a plan: it is kept under its own heading, and not asked about."""
OTHER = "other"
"""A column that plans do not have: of a risk register, a list of people, the versions of a document."""

SHARE = "share"
"""How much of an action is done, of a hundred: what is said about progress, where nothing else is."""

TICKED = "ticked"
"""Times over columns of ticks, as one column: a timescale, most likely."""

PHRASES: dict[tuple[str, ...], str] = {
    ("action",): """
        action; priority action; headline action; strategic action; milestone; task;
        activity; sub action; subaction; sub task; delivery action; action point;
        action plan; step; action milestone; milestone action;
        we do; will we do; we will do; what we will do; what will we do; what will be done; what do;
        what are we going to do; what we are going to do; what needs to be done; what needs to happen;
        what do we need to do; what we need to do; how; how will we do it; how we will do it;
        how will we do this; how we will do this; how will we achieve it; how we will achieve it;
        how will we achieve this; how we will achieve this; how will we get there; how we will get there;
        how will we deliver; how we will deliver; how will it be achieved; how this will be achieved;
        what we said we would do; what we said we will do; we said we would;
        solution; datrysiad; initiative; intervention; work required; work programme;
        action to be taken; action to take;
        cam gweithredu; camau gweithredu; cam; camau; carreg filltir; cerrig milltir; tasg; tasgau;
        gweithgaredd; gweithgareddau; gweithgarwch; gweithred; gweithredoedd; gweithredu; sut;
        beth fyddwn ni'n ei wneud; beth fyddwn ni'n wneud; beth fyddwn ni yn ei wneud; beth wnawn ni;
        beth y byddwn yn ei wneud; yr hyn y byddwn yn ei wneud; yr hyn byddwn ni'n ei wneud;
        beth fydd yn cael ei wneud; sut y byddwn yn gwneud hyn; sut byddwn ni'n gwneud hyn;
        sut byddwn ni'n cyflawni hyn; sut y byddwn yn cyflawni hyn; camau i'w cymryd; is gam""",
    ("action", "commitment"): """
        we will; we are going to; what; recommendation; pledge; promise; requirement; proposal; byddwn; byddwn yn;
        byddwn ni'n; byddwn ni; beth; argymhelliad; argymhellion; addewid; addewidion""",
    ("detail",): """
        description; detail; summary; title; name of action; disgrifiad; manylion; crynodeb; teitl""",
    ("commitment",): """
        what we want; what we want to achieve; what we are trying to achieve; what are we trying to achieve;
        commitment; objective; strategic objective; goal; strategic goal; our commitment; sub objective;
        ymrwymiad; ymrwymiadau; amcan; amcanion; amcan strategol; amcanion strategol; improvement objective;
        well-being objective; wellbeing objective; amcan llesiant; amcanion llesiant; commitment number""",
    ("commitment", "aim"): """
        priority; section; priority area; strategic priority; area; area of work; area of focus; focus;
        focus area; topic; subject; heading; blaenoriaeth; blaenoriaethau; adran; maes; maes blaenoriaeth;
        maes gwaith; pwnc; blaenoriaeth strategol; key area; action area; issue area; category; categori;
        project; prosiect; programme; rhaglen; area for improvement; improvement area;
        area for development; development area; sub-theme; is-thema;
        maes i'w wella""",
    ("aim", "commitment"): """
        aim; strategic aim; theme; chapter; pillar; strand; workstream; work stream; nod; nodau; thema;
        themau; pennod; colofn; ffrwd waith; llinyn; ambition; uchelgais; mission; nod strategol;
        bucket; epic; domain; parth""",
    ("evidence",): """
        evidence; evidence achievement; measure; measure success; success measure; performance measure; kpi;
        performance indicator; indicator; success criteria; success criterion; pi; outcome measure;
        criteria success; impact;
        result; expected result; desired result; metric; monitoring; benefit;
        how will we know; how we will know; how will we measure success; how we will measure success;
        how will we measure it; how will success be measured; how will it be measured; how measured;
        what will success look like; what success look like; what does success look like;
        what good look like; what will good look like; what does good look like; success look like;
        how will we know we have achieved it; how will we know if we have been successful; evidence success;
        how will we know it has worked; how will we know we have made a difference; evidence completion;
        tystiolaeth; tystiolaeth gyflawniad; tystiolaeth o gyflawniad; tystiolaeth cyflawni;
        tystiolaeth o lwyddiant; dangosydd llwyddiant; dangosyddion llwyddiant; mesur;
        mesurau; mesur llwyddiant; mesurau llwyddiant; mesur perfformiad; meini prawf llwyddiant;
        maen prawf llwyddiant; dangosydd; dangosyddion; dangosydd perfformiad; dangosyddion perfformiad;
        effaith; sut byddwn ni'n gwybod; sut y byddwn yn gwybod; sut fyddwn ni'n gwybod;
        sut byddwn ni'n mesur llwyddiant; sut beth fydd llwyddiant""",
    ("evidence", "action"): "deliverable; output; allbwn; allbynnau",
    ("evidence", "commitment"): """
        outcome; so that; intended outcome; desired outcome; expected outcome; outcome sought; canlyniad;
        canlyniadau; deilliant; deilliannau; canlyniad a fwriedir""",
    ("evidence", "timescale", "commitment"): "target; targed; targedau",
    ("timescale",): """
        timescale; time scale; timeframe; time frame; timeline; time line; timing; time; by when; when;
        when by; deadline; due; due date; date due; due by; target date; completion date; target completion;
        target completion date; target timescale; date for completion; date completion; completion;
        delivery date; date for delivery; end date; finish date; finish; end; date; complete by; year;
        to be completed by; date to be completed; to be completed; expected by;
        target finish; target end; expected date; date expected;
        when will it be done; when will we do it; when we will do it; date by;
        when will this happen; delivery timescale; original date; original timescale; original target date;
        original due date; implementation date; target for completion; quarter; due for completion;
        amserlen; amserlenni; amserlen gyflawni; erbyn; erbyn pryd; pryd; dyddiad; dyddiad cau;
        dyddiad targed; dyddiad cwblhau; dyddiad gorffen; dyddiad cyflawni; terfyn amser; dyddiad erbyn;
        dyddiad terfynol; ffram amser; cyfnod; dyddiad gwreiddiol; blwyddyn; chwarter; month; mis;
        financial year; blwyddyn ariannol; fy""",
    (KEPT, "timescale"): """
        milestone date; date milestone; dyddiad carreg filltir; agreed date; date agreed; date set;
        dyddiad cytuno; dyddiad y cytunwyd""",
    ("timescale", "lead"): "by; delivered by; completed by; action by; gan; i'w gwblhau gan",
    ("revised",): """
        revision date; extension date; extended to; extended date; new deadline; slipped to; now due;
        forecast date; forecast; dyddiad diwygiedig; amserlen ddiwygiedig; dyddiad newydd""",
    ("lead",): """
        lead; leads on; owner; responsible; responsibility; accountable; accountability; lead officer;
        lead agency; lead organisation; lead organization; lead partner; lead body; lead department;
        lead service; lead team; lead person; lead name; named lead; lead responsibility; lead for action;
        officer in charge; in charge; person in charge;
        responsible officer; responsible person; responsible body; responsible lead; responsible agency;
        responsible organisation; responsible partner; responsible team; responsible department;
        person responsible; officer responsible; agency responsible; organisation responsible;
        who responsible; who is responsible; action owner; task owner; action lead; delivery lead; who;
        by whom; who will do it; who will do this; who will lead; who will deliver; who by; who lead;
        whom; officer; assigned to; allocated to; agency; organisation; lead lead partner; service;
        senior responsible owner; sro; senior responsible officer; strategic lead; operational lead;
        service lead; project lead; department; directorate; lead directorate; accountable officer;
        arweinydd; arweinwyr; arweiniol; arwain; swyddog arweiniol; swyddogion arweiniol;
        sefydliad arweiniol; sefydliadau arweiniol; corff arweiniol; asiantaeth arweiniol;
        partner arweiniol; partneriaid arweiniol; tim arweiniol; pwy; gan bwy; pwy sy'n gyfrifol;
        pwy fydd yn gwneud hyn; cyfrifol; cyfrifoldeb; swyddog cyfrifol; person cyfrifol; perchennog;
        led by; arweinir gan; assignee; assigned; resp; director; executive director; lead director;
        service area; project manager; managed by; staff lead; executive lead;
        delivery body; delivery organisation; delivery agency; delivery team; minister;
        gweinidog;
        cyfarwyddwr; sefydliad; asiantaeth; swyddog; pwy sy'n arwain; pwy fydd yn arwain""",
    ("partner",): """
        delivery partner; partner; supporting partner; support; key partner; partner organisation;
        who else; who else is involved; who involved;
        who will be involved; supported by;
        stakeholder; key stakeholder; other partner; partner involved; with whom; support from;
        partner agency; supporting lead; supporting organisation; supporting agency; contributor;
        partneriaid; partneriaid cyflawni; partner cyflawni; partneriaid allweddol; gyda phwy; cefnogaeth;
        rhanddeiliaid""",
    ("rag",): """
        rag; rag rating; rag status; rating; brag; brag rating; brag status; bragg; traffic light; colour;
        cog; statws cog; cag; statws cag; statws rag; sgor; sgor cog; sgor cag; goleuadau traffig; lliw;
        delivery confidence; confidence; ryg; dca; delivery confidence assessment""",
    ("state", "rag"): """
        status; state; current status; action status; delivery status; overall status; status action;
        complete; completed; done; done y n; completed y n; completed yes no; complete yes no;
        complete y n; wedi'i wneud; wedi'i gwblhau; open closed;
        statws; cyflwr; statws presennol; statws cyfredol; stage""",
    ("progress", "rag"): "progress; cynnydd; progress rating; performance; perfformiad",
    (SHARE,): """
        percent; percentage; percent complete; complete percent; percent completed; percent completion;
        completion percent; percentage complete; percent done; percent delivered; percent progress;
        progress percent; percentage completion; canran; percent cwblhau; percent wedi'i gwblhau""",
    ("progress",): """
        update; progress update; progress note; progress report; progress to date; progress made; comment;
        explanation; commentary; evaluation; gwerthusiad; how is it going; how it's going;
        latest position; position; position statement; narrative; note;
        latest update; status update; quarterly update; what we have done; what have we done; what we did;
        what did we do; we did; achievement;
        what has been done; what have we achieved; what we have achieved; action taken; work to date;
        progress comment; update comment; comment update; supporting commentary; summary progress;
        diweddariad; diweddariadau; diweddariad cynnydd; sylw; sylwadau; adroddiad cynnydd; nodyn; nodiadau;
        sefyllfa ddiweddaraf; cynnydd hyd yma; cynnydd hyd yn hyn; camau a gymerwyd;
        cynnydd hyd hyn""",
    ("progress", KEPT): """
        current position; current situation; where are we now; where we are now; current state;
        sefyllfa bresennol; ble rydym ni nawr""",
    ("barriers",): """
        barrier; issue; risk; challenge; constraint; risk issue; issue risk; barrier issue; problem;
        exception; reason for delay; blocker; dependency; risk and issue; barrier to progress;
        barrier to delivery; barrier risk; rhwystr; rhwystrau; risg; risgiau; her; heriau; problemau;
        materion; rheswm dros oedi""",
    ("next-steps",): """
        next step; planned next; planned work; what next; next period; further work;
        camau nesaf; cam nesaf; gwaith pellach""",
    ("next-steps", "action"): """
        next action; action next; further action; future action; remedial action; corrective action;
        recovery action; camau pellach; camau adfer; camau unioni""",
    ("reference",): """
        ref; reference; no; number; #; id; ref no; item; reference no; reference number; item no; row;
        code; unique id; unique reference; nr; serial; serial no; s no; rec no; rec; outcome no;
        outcome ref; cyf; cyfeirnod; rhif; rhif cyf; cyf no; rhif y cam; rhif gweithred; eitem;
        action plan ref; plan ref""",
    (KEPT,): """
        why; why is this important; why it matters; rationale; context; reason; rheswm; cyd-destun;
        date commenced; date logged; date identified; date assigned; raised on;
        start; start date; date started; date start; starting; date added; date raised; date opened; from;
        meeting date; date meeting;
        date completed; completed date; date closed; actual date; actual completion date; completed on;
        actual finish; actual end date; review date; date review; last updated; date last updated;
        date update; updated; cost; budget; resource; resource required; resource implication; funding;
        funding source; cost implication; financial implication; link; strategic link; priority level;
        link to strategy; wellbeing goal; well-being goal; seven goal; ways of working; location; source;
        baseline; frequency; dyddiad dechrau; dyddiad cychwyn; dechrau; adnodd; adnoddau; cost; costau;
        cyllideb; cyllid; dyddiad adolygu; dyddiad diweddaru; dyddiad cwblhawyd; cysylltiad; cysylltiadau;
        accept reject; accepted rejected; accepted; management response; our response; response;
        self-assessment; direction of travel; direction; trend; raised by; requested by; closed date;
        date closure; closed; monitored by; monitoring method; monitoring arrangement; reviewed by;
        cabinet member; lead member; portfolio holder; aelod cabinet; purpose; sponsor; executive sponsor;
        project sponsor; created; created by; created date; date created;
        label; tag; issue type; task type; reporter; checklist item; late;
        nodau llesiant; amlder; governance; reporting to; llywodraethu; strategic driver; driver""",
    (OTHER,): """
        version; author; amendment; venue; meeting; event; mitigating action; mitigation action; risk owner;
        risk description; lleoliad; cyfarfod; digwyddiad;
        change; revision; likelihood; mitigation; email; e-mail; phone;
        telephone; tel; mobile; definition; acronym; meaning; term; abbreviation; job title; address;
        role; contact; contact detail; risk score; score; inherent risk; residual risk; impact score;
        inherent score; residual score; existing control; current control; control; consequence; cause;
        risk rating; decision; decision maker; decision date; respondent; applicant; amount awarded;
        award date; grant; data type; field; report title;
        initial; approved by; distribution; summary change; reason for change; page; attendee; apology;
        fersiwn; awdur; newid; newidiadau; tebygolrwydd; lliniaru; e-bost; ffon; rhif ffon; diffiniad;
        ystyr; acronym; term; talfyriad; teitl swydd; cyfeiriad; cyswllt; document; amount; total; spend""",
}

NUMBERS = frozenset(
    ("id", "key", "ref", "reference", "no", "number", "code", "#", "cyf", "cyfeirnod")
)
"""Words behind which a heading means the number of what it names: "Task ID"."""

NAMES = frozenset(("name", "title", "text"))
"""Words behind which a heading means what it names: "Task name"."""

DETAILS = frozenset(("description", "detail", "summary"))
"""Words behind which a heading means more about what it names, or that itself: "Action detail"."""

REVISING = frozenset(
    (
        *("revised", "new", "amended", "updated", "extended", "rescheduled"),
        *("diwygiedig", "ddiwygiedig", "newydd"),
    )
)
"""Words that make a timescale a newer one."""

DUE = frozenset(
    (
        *(
            "timescale",
            "scale",
            "timeframe",
            "frame",
            "timeline",
            "deadline",
            "due",
            "target",
            "by",
        ),
        *("when", "completion", "complete", "completed", "end", "finish", "delivery", "until"),
        *("implementation", "amserlen", "amserlenni", "erbyn", "pryd", "cau", "targed", "cwblhau"),
        *("gorffen", "cyflawni", "terfyn", "terfynol"),
    )
)
"""Words that make a time the one when something is due, and not just any date or year."""

BEGINNING = frozenset(("start", "begin", "commencement", "actual", "dechrau", "cychwyn"))
"""Words that make a date the one when something begins or began, or when it was really done."""

LEADING = frozenset(
    (
        *("lead", "led", "leader", "owner", "responsible", "responsibility", "accountable", "who"),
        *("accountability", "assigned", "assignee", "whom", "arweinydd", "arwain", "arweiniol"),
        *("arweinir", "cyfrifol", "cyfrifoldeb", "pwy", "bwy", "perchennog", "sro"),
    )
)
"""Words that make a body or person the one who leads, and not just any."""

FORMER = frozenset(
    (
        *("previous", "last", "former", "prior", "old", "original"),
        *("blaenorol", "flaenorol", "diwethaf", "gwreiddiol"),
    )
)
"""Words that make a column an older one beside another of its kind."""

QUESTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r".*\bon (?:track|target|course)\b.*", ("state", "rag")),
    (r"(?:position|status) (?:as|at|on|in)\b.*", ("state", "rag", "progress")),
    (r"(?:what|how|who|when|why) (?:do|did|are|would|have) you\b.*", (OTHER,)),
    (r".*\b(?:red|coch)\b.*\b(?:amber|yellow|oren|melyn|green|gwyrdd)\b.*", ("rag",)),
    (r".*\b(?:green|gwyrdd)\b.*\b(?:amber|yellow|oren|melyn|red|coch)\b.*", ("rag",)),
    (r"how .*\b(?:measur\w*|know|judge|success\w*|evidence\w*|monitor\w*|tell)\b.*", ("evidence",)),
    (r"what .*\b(?:success|good|differen\w*|evidence)\b.*", ("evidence",)),
    (r"what .*\bnext\b.*", ("next-steps", "action")),
    (r"what will (?:we )?have\b.*", ("evidence",)),
    (r"what .*\b(?:have|has|did|been)\b.*", ("progress",)),
    (r"what .*\b(?:do|done|doing|happen|take)\b", ("action",)),
    (
        r"how (?:will|we|do|are|this|it|can)\b.*\b(?:do|get|achieve\w*|deliver\w*|there)\b.*",
        ("action",),
    ),
    (
        r"(?:by )?who(?:m)?\b.*\b(?:do|lead\w*|responsible|deliver\w*|own\w*|accountable)\b.*",
        ("lead",),
    ),
    (r"(?:by )?when\b.*", ("timescale",)),
    (r"what .*\b(?:want|hope|aim|trying|need) .*\b(?:achieve\w*|see|change)\b.*", ("commitment",)),
    (r"(?:action|step|activity|task) (?:to|required|we|that|needed|for|in|by)\b.*", ("action",)),
    (r"we will .*\bby", ("action",)),
    (
        r"(?:progress|update) (?:so far|as|in|on|since|to|at|for|against|made)\b.*",
        ("progress", "rag"),
    ),
    (r"sut .*\b(?:mesur\w*|fesur\w*|gwybod|wybod|llwydd\w*|barnu)\b.*", ("evidence",)),
    (r"beth .*\b(?:gwneud|wneud|wnawn)\b.*", ("action",)),
    (r"(?:gan )?bwy\b.*|pwy\b.*", ("lead",)),
    (r"(?:erbyn )?pryd\b.*", ("timescale",)),
)
"""Headings that are questions, in the singular, with their fields: the first that fits is meant."""

RANKS = {
    "theme": 0, "chapter": 0, "pillar": 0, "strand": 0, "workstream": 0, "thema": 0, "pennod": 0,
    "mission": 0, "ambition": 0, "domain": 0, "parth": 0, "aim": 1, "nod": 1, "nodau": 1, "outcome": 3,
    "canlyniad": 3, "section": 2, "adran": 2, "category": 2, "area": 2, "maes": 2, "focus": 2, "topic": 2,
    "goal": 4, "strategic": 3, "priority": 4, "blaenoriaeth": 4, "blaenoriaethau": 4, "strategol": 3,
    "objective": 6, "amcan": 6, "amcanion": 6, "commitment": 8, "ymrwymiad": 8, "ymrwymiadau": 8,
    "pledge": 8, "promise": 8, "recommendation": 7, "argymhelliad": 7, "we": 9, "byddwn": 9,
}  # fmt: skip
"""How narrow a heading's word is, by which the wider of two is the aim and the narrower the commitment."""

FUTURE = ("future activity", "future action", "gweithgarwch y dyfodol", "gweithgaredd y dyfodol")
"""Titles of tables that list what is to come."""
