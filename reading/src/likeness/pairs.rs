//! Tables of lines in five languages: plans with their expected links, near-misses, and the same in other words.

/// A higher plan, the local plan that answers some of it, and local lines that answer none.
pub(super) struct Plans {
    pub language: &'static str,
    /// What the higher plan asks, and the local goal that answers it; an empty one where the branch does not.
    pub pairs: &'static [(&'static str, &'static str)],
    /// Local goals of the branch's own, near-misses among them.
    pub own: &'static [&'static str],
}

pub(super) const PLANS: &[Plans] = &[
    // bokmål, reworded; near-misses share the subject and ask for something else
    Plans {
        language: "nb",
        pairs: &[
            (
                "Sørge for at alle nyansatte får informasjon om forbundet innen en måned.",
                "Alle nyansatte får informasjon om forbundet den første måneden.",
            ),
            (
                "Kreve at sykefraværet drøftes i arbeidsmiljøutvalget hvert kvartal.",
                "Kreve drøfting av sykefraværet i arbeidsmiljøutvalget hvert kvartal.",
            ),
            (
                "Arrangere kurs i lønnsforhandlinger for alle nye tillitsvalgte.",
                "Kurse nye tillitsvalgte i lønnsforhandlinger.",
            ),
            (
                "Utarbeide en vaktliste som gir forutsigbar arbeidstid for turnusarbeidere.",
                "Lage vaktlister med forutsigbar arbeidstid for dem som går i turnus.",
            ),
            ("Kartlegge bruken av innleie på alle arbeidsplasser.", "Skaffe oversikt over innleie på arbeidsplassene."),
            ("Etablere et nettverk for verneombud i distriktet.", ""),
            ("Arbeide for at seniorer får tilbud om redusert arbeidstid.", ""),
            ("Følge opp medlemmer som har meldt seg ut.", ""),
            ("Sikre at lærlinger får et godt mottak i bedriften.", ""),
        ],
        own: &[
            "Gjennomføre sommerpatrulje sammen med ungdomsutvalget.",
            "Arrangere pensjonistfest i desember.",
            "Sende julehilsen til alle seniorer.",
            "Dele ut refleksvester til lærlinger på skolestart.",
        ],
    },
    // a nynorsk branch under a bokmål plan
    Plans {
        language: "nn",
        pairs: &[
            ("Jobbe for at alle medlemmer har hele stillinger.", "Arbeide for at alle medlemer har heile stillingar."),
            ("Sikre at de tillitsvalgte kjenner hovedavtalen.", "Syte for at dei tillitsvalde kjenner hovudavtalen."),
            (
                "Øke kunnskapen om pensjon blant yngre arbeidstakere.",
                "Auke kunnskapen om pensjon blant yngre arbeidstakarar.",
            ),
            ("Besøke alle barnehager og skoler i kommunen.", "Vitje alle barnehagar og skular i kommunen."),
            (
                "Kreve at ledige stillinger lyses ut internt først.",
                "Krevje at ledige stillingar vert lyste ut internt først.",
            ),
            (
                "Styrke samarbeidet med ungdomsutvalget om verving.",
                "Styrkje samarbeidet med ungdomsutvalet om verving.",
            ),
            ("Etablere en fadderordning for nye styremedlemmer.", ""),
            ("Sørge for universell utforming av møtelokalene.", ""),
            ("Lage en oversikt over hvilke avtaler som utløper.", ""),
        ],
        own: &[
            "Halde ope kontor kvar torsdag.",
            "Arrangere tur for pensjonistane kvar vår.",
            "Delta i 1. mai-toget saman med dei andre laga.",
        ],
    },
    // a bokmål branch under a nynorsk plan
    Plans {
        language: "nb",
        pairs: &[
            ("Gjennomføre leiaropplæring for alle klubbleiarar.", "Gjennomføre lederopplæring for klubbledere."),
            ("Auke talet på medlemer i private barnehagar.", "Øke antall medlemmer i private barnehager."),
            (
                "Krevje likeløn mellom kvinner og menn i lokale forhandlingar.",
                "Kreve likelønn mellom kvinner og menn i de lokale forhandlingene.",
            ),
            ("Utarbeide informasjon på fleire språk.", ""),
            ("Styrkje beredskapen ved ekstremvêr.", ""),
        ],
        own: &["Arrangere kvinnedagen 8. mars.", "Feire jubileet i høst."],
    },
    Plans {
        language: "sv",
        pairs: &[
            (
                "Genomföra årliga löneförhandlingar på alla arbetsplatser.",
                "Genomföra löneförhandling varje år på varje arbetsplats.",
            ),
            (
                "Erbjuda grundutbildning till alla nya förtroendevalda.",
                "Alla nya förtroendevalda ska erbjudas grundutbildning.",
            ),
            ("Kartlägga otrygga anställningar inom vården.", "Kartlägga de otrygga anställningarna i vården."),
            ("Värva studerande genom besök på yrkesskolor.", "Besöka yrkesskolor för att värva studerande."),
            ("Stärka skyddsombudens roll vid omorganisationer.", ""),
            ("Ta fram en plan för klimatomställning på arbetsplatsen.", ""),
            ("Motverka delade turer i hemtjänsten.", ""),
        ],
        own: &[
            "Anordna en familjedag i juni.",
            "Skyddsombuden bjuds in till en middag.",
            "Hemtjänsten får besök av styrelsen vid jul.",
        ],
    },
    Plans {
        language: "da",
        pairs: &[
            (
                "Afholde kurser i arbejdsmiljø for alle tillidsrepræsentanter.",
                "Holde arbejdsmiljøkurser for tillidsrepræsentanterne.",
            ),
            ("Sikre at lærlinge får overenskomstmæssig løn.", "Lærlingene skal have overenskomstmæssig løn."),
            (
                "Hverve medlemmer blandt vikarer i ældreplejen.",
                "Hverve flere medlemmer blandt vikarerne i ældreplejen.",
            ),
            (
                "Udarbejde en kommunikationsplan for afdelingen.",
                "Vi udarbejder en plan for kommunikation i afdelingen.",
            ),
            ("Modvirke udlicitering af rengøringen.", ""),
            ("Forbedre fastholdelsen af seniorer.", ""),
        ],
        own: &[
            "Invitere seniorerne til julefrokost.",
            "Rengøring af lokalerne sættes i system.",
            "Holde sommerfest for medlemmerne.",
        ],
    },
    Plans {
        language: "en",
        pairs: &[
            (
                "Train all workplace representatives in collective bargaining.",
                "Collective bargaining training for every workplace representative.",
            ),
            ("Map precarious contracts in the retail sector.", "Mapping of precarious contracts across retail."),
            (
                "Demand annual pay audits from every employer.",
                "Demand that employers carry out a pay audit every year.",
            ),
            (
                "Recruit apprentices through visits to technical colleges.",
                "Visit technical colleges to recruit apprentices.",
            ),
            ("Establish a mentoring scheme for new officers.", ""),
            ("Oppose the outsourcing of cleaning services.", ""),
            ("Improve digital security in branch offices.", ""),
        ],
        own: &[
            "Organise a summer picnic for officers and families.",
            "Clean the branch office every month.",
            "Publish a photo gallery from the May Day march.",
        ],
    },
];

pub(super) const NEAR_MISSES: &[(&str, &str, &str)] = &[
    ("nb", "Kreve at renholdet drives av kommunen selv.", "Lage en plan for opplæring av renholdere."),
    ("nb", "Påvirke partiprogrammer før valget.", "Stille liste til valget i borettslaget."),
    ("nb", "Sørge for at arbeidsgiver gir opplæring i personvern.", "Sørge for at arbeidsgiver betaler kontingent."),
    (
        "nb",
        "Etablere samarbeid med skolene om rekruttering av lærlinger.",
        "Etablere samarbeid med kommunen om leie av møterom.",
    ),
    (
        "nb",
        "Bruke sosiale medier til å nå unge arbeidstakere.",
        "Lage retningslinjer for ansattes bruk av sosiale medier i arbeidstiden.",
    ),
    ("nb", "Arrangere temamøter om pensjon for medlemmene.", "Arrangere temamøter om kosthold for familiene."),
    ("nb", "Følge opp tillitsvalgte som er nye i vervet.", "Følge opp regnskapet hver måned."),
    ("nb", "Motvirke bruk av midlertidige ansettelser i sykehusene.", "Delta på ansettelser i sykehusene."),
    ("nb", "Kartlegge arbeidstidsordninger i renholdsbransjen.", "Kartlegge møtelokaler i kommunen."),
    ("nn", "Arbeide for fleire læreplassar.", "Arbeide for fleire parkeringsplassar."),
    ("nn", "Krevje drøfting av budsjettet før det vert vedteke.", "Vedta budsjett for laget på årsmøtet."),
    ("nn", "Styrkje opplæringa av tillitsvalde i omstilling.", "Styrkje økonomien i laget gjennom loddsal."),
    ("sv", "Kräva höjda löner för undersköterskor.", "Bjuda undersköterskor på lunch."),
    ("sv", "Utbilda skyddsombud i hot och våld.", "Utse skyddsombud på kansliet."),
    ("sv", "Värva medlemmar bland timanställda.", "Skicka julkort till medlemmar."),
    ("da", "Sikre flere praktikpladser.", "Sikre flere cykelparkeringer."),
    ("da", "Forhandle bedre pension for deltidsansatte.", "Orientere om pension på et medlemsmøde."),
    ("en", "Demand higher pay for nurses.", "Celebrate nurses on their international day."),
    ("en", "Establish joint safety committees in all depots.", "Establish a book club at head office."),
    ("en", "Negotiate protection against unfair dismissal.", "Print flyers about unfair dismissal."),
];

pub(super) const SAME: &[(&str, &str, &str)] = &[
    (
        "nb",
        "Utarbeide kompetanseplaner i alle virksomheter.",
        "Lage kompetanseplan i hver virksomhet sammen med arbeidsgiver.",
    ),
    ("nb", "Støtte klubbene i arbeidet mot sosial dumping.", "Hjelpe klubber som står i kamp mot sosial dumping."),
    (
        "nb",
        "Sikre at medlemmene kjenner sine rettigheter ved permittering.",
        "Informere medlemmer om rettigheter ved permittering.",
    ),
    ("nn", "Jobbe for at flere får fagbrev.", "Arbeide for at fleire tek fagbrev."),
    (
        "nn",
        "Gjennomføre arbeidsplassbesøk på alle enheter i løpet av året.",
        "Gjennomføre arbeidsplassbesøk på alle einingane.",
    ),
    ("nn", "Velge verveansvarlig i alle lokallag.", "Alle lokallag skal velje verveansvarleg."),
    ("sv", "Öka antalet förtroendevalda på arbetsplatserna.", "Fler förtroendevalda på varje arbetsplats."),
    ("da", "Styrke samarbejdet med lokale politikere.", "Samarbejde tættere med de lokale politikere."),
    ("en", "Increase the number of women in elected posts.", "More women in elected posts."),
    ("en", "Support members who face restructuring.", "Help members through restructuring."),
];
